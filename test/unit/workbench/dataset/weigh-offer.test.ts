import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { NO_RULES } from '../../../../src/workbench/dataset/file-rules.ts';
import { Session } from '../../../../src/workbench/dataset/session.ts';
import { patchOfSteps, steps, tables } from '../../core/patch/column-edits.ts';
import { open, source, textOf } from '../../core/patch/patches.ts';
import { numRuns } from '../../core/patch/runs.ts';

function sessionOn(document: CsvDocument): Session {
  const dataset = {
    id: 'stops',
    source,
    title: 'stops.csv',
    document,
    key: ['id'],
    version: {},
    webUrl: undefined,
    rules: NO_RULES,
  };
  return new Session(dataset, { lang: 'en', now: () => '2026-01-01T00:00:00Z' });
}

/** What the edits of a document ask for, each in one text. Where a new record stands, and its empty cells, may go with others. */
function askedBy({ document }: Session): string[] {
  return document.edits().map((edit) => {
    if (edit.op === 'insert')
      return JSON.stringify([edit.op, edit.values.filter((value) => value !== '').toSorted()]);
    if (edit.op === 'add-column') return JSON.stringify([edit.op, edit.name, edit.follows]);
    return JSON.stringify(edit);
  });
}

const worlds = fc.tuple(tables, fc.option(steps), steps);

/** A session with the first steps as its own, and the second as a patch that somebody shares. */
function meet([text, mine, theirs]: typeof worlds extends fc.Arbitrary<infer T> ? T : never) {
  const own = mine ? patchOfSteps(text, mine, { keyed: true, owner: 'm' }).patch : undefined;
  const shared = patchOfSteps(text, theirs, { keyed: true, owner: 't' }).patch;
  const session = sessionOn(open(text));
  if (own) applyPatch(own, session.document);
  return { session, shared, before: askedBy(session) };
}

async function offered(session: Session, shared: Patch) {
  await session.receive(shared);
  if (!session.offer) throw new Error('Nothing is offered');
  return session.offer;
}

test('whatever somebody shares, all that the person corrected stays', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { session, shared, before } = meet(world);
      await session.receive(shared);
      expect(askedBy(session)).toEqual(expect.arrayContaining(before));
    }),
    { numRuns },
  );
});

test('each shared change is made, or there already, or listed as not fitting', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { session, shared } = meet(world);
      const { fitting, already, misfits } = await offered(session, shared);
      expect(fitting + already + misfits).toBe(shared.changes.length);
      expect(session.unplaced).toHaveLength(misfits);
    }),
    { numRuns },
  );
});

test('where the person corrected nothing, they make the file that they were made in', async () => {
  await fc.assert(
    fc.asyncProperty(tables, steps, async (text, theirs) => {
      const { patch, document } = patchOfSteps(text, theirs, { keyed: true });
      const session = sessionOn(open(text));
      await session.receive(patch);
      expect(textOf(session.document)).toBe(textOf(document));
    }),
    { numRuns },
  );
});

test('the same link twice changes nothing more', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { session, shared } = meet(world);
      await session.receive(shared);
      const once = textOf(session.document);
      await session.receive(shared);
      expect(textOf(session.document)).toBe(once);
    }),
    { numRuns },
  );
});

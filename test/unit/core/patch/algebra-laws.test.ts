import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { composePatches } from '../../../../src/core/patch/compose.ts';
import { diffDocuments } from '../../../../src/core/patch/diff.ts';
import { invertPatch } from '../../../../src/core/patch/invert.ts';
import { mergePatches } from '../../../../src/core/patch/merge.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { anyVersions } from './any-versions.ts';
import { stories, perform } from './edit-scripts.ts';
import { open, patchOf, patchWith, statuses, tableOf, textOf } from './patches.ts';
import { numRuns } from './runs.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** The patch from one text to another; the case is skipped when they are equal. */
function patchBetween(from: string, to: string, key: readonly string[]): Patch {
  const diff = diffDocuments(open(from), open(to), { key });
  fc.pre(diff.changes.length > 0);
  return patchWith(diff);
}

/** What a person sees of a text. */
const tableOfText = (text: string): string[][] => tableOf(open(text));

describe.each([
  { name: 'with a key', key: ['id'] },
  { name: 'without a key', key: [] },
])('$name', ({ key }) => {
  test('a patch and then its inverse leave the table as it was', () => {
    fc.assert(
      fc.property(anyVersions, ([from, to]) => {
        const document = open(from);
        const patch = patchBetween(from, to, key);
        const inverse = invertPatch(patch, document);
        applyPatch(patch, document);
        const after = open(textOf(document));
        const outcomes = applyPatch(patchWith(inverse), after);
        expect(statuses(outcomes)).toEqual(inverse.changes.map(() => 'applies'));
        expect(tableOf(after)).toEqual(tableOfText(from));
      }),
      { numRuns },
    );
  });

  test('two patches as one do what they do one after the other', () => {
    fc.assert(
      fc.property(anyVersions, fc.array(fc.nat(9), { maxLength: 3 }), ([from, to], deleted) => {
        const second = open(to);
        for (const place of deleted) if (place < second.length) second.deleteRecord(place);
        const third = textOf(second);
        const patches = [patchBetween(from, to, key), patchBetween(to, third, key)];
        const composition = composePatches(patches, open(from));
        const file = open(from);
        fc.pre(composition.changes.length > 0);
        applyPatch(patchWith(composition), file);
        expect(composition.outcomes.flatMap(statuses).filter((status) => status !== 'applies')).toEqual([]);
        expect(tableOf(file)).toEqual(tableOfText(third));
      }),
      { numRuns },
    );
  });

  test('a merge loses no change, and what it merges applies', () => {
    const law = (text: string, patches: Patch[]): void => {
      const { changes, rivals } = mergePatches(patches);
      const kept = [...changes, ...rivals.flatMap(({ claims }) => claims.map(({ change }) => change))];
      const asked = (all: Patch['changes']): Set<string> =>
        new Set(all.map((change) => JSON.stringify(change.op === 'insert' ? { ...change, at: 0 } : change)));
      expect(asked(kept)).toEqual(asked(patches.flatMap((patch) => patch.changes)));
      fc.pre(changes.length > 0);
      const outcomes = applyPatch(patchWith({ key: [...key], changes }), open(text));
      expect(statuses(outcomes)).toEqual(changes.map(() => 'applies'));
    };
    fc.assert(
      fc.property(stories(true), stories(true), (story, other) => {
        const scripts = [story.mine, story.theirs, other.mine.slice(0, story.mine.length)];
        const patches = scripts.flatMap((script) => {
          const document = open(story.text);
          perform(document, script);
          return document.edits().length > 0 ? [patchOf(document, { key })] : [];
        });
        law(story.text, patches);
      }),
      { numRuns },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { composePatches } from '../../../../src/core/patch/compose.ts';
import { DifferentColumnsError, diffDocuments } from '../../../../src/core/patch/diff.ts';
import { invertPatch } from '../../../../src/core/patch/invert.ts';
import { DifferentBasesError, mergePatches } from '../../../../src/core/patch/merge.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import type { TableChanges } from '../../../../src/core/patch/table-changes.ts';
import { UnsayableEditError } from '../../../../src/core/patch/unsayable-edit.ts';
import { columnSteps, patchOfSteps, perform, replacesRecord, steps, tables } from './column-edits.ts';
import { open, patchWith, statuses, tableOf, textOf } from './patches.ts';
import { numRuns } from './runs.ts';

const RUNS = { numRuns };
vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const all = (status: string, { changes }: Pick<Patch, 'changes'>): string[] => changes.map(() => status);
/** The patch as whoever receives it reads it. */
const received = (changes: TableChanges): Patch => parsePatch(JSON.parse(JSON.stringify(patchWith(changes))));
/** Everything a person sees: labels and values. */
const seen = (text: string): unknown => [
  open(text)
    .header.map((label) => label.trim())
    .join('|')
    .replace(/\|+$/, ''),
  tableOf(open(text)),
];

/** The case is skipped when no patch can say what became of the columns. */
function sayable<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const isUnsayable = [UnsayableEditError, DifferentColumnsError, DifferentBasesError].some(
      (kind) => error instanceof kind,
    );
    fc.pre(!isUnsayable);
    throw error;
  }
}

describe.each([
  { name: 'with a key', keyed: true },
  { name: 'without a key', keyed: false },
])('columns, $name', ({ keyed }) => {
  test('a patch applied to its file gives the same bytes, and is there already then', () => {
    fc.assert(
      fc.property(tables, steps, (text, todo) => {
        const { patch, document } = patchOfSteps(text, todo, { keyed });
        fc.pre(patch.key.length > 0 || !replacesRecord(patch));
        const file = open(text);
        expect(statuses(applyPatch(received(patch), file))).toEqual(all('applies', patch));
        expect(textOf(file)).toBe(textOf(document));
        expect(statuses(rebase(patch, file))).toEqual(all('already', patch));
        expect(statuses(rebase(patch, open(textOf(file))))).toEqual(all('already', patch));
      }),
      RUNS,
    );
  });

  test('after somebody else changed other columns everything applies, and theirs stays', () => {
    fc.assert(
      fc.property(tables, steps, fc.nat(4), (text, todo, at) => {
        const { patch } = patchOfSteps(text, todo, { keyed });
        // A patch that does not tell the columns takes those of the file for them.
        fc.pre(patch.columns !== undefined);
        fc.pre(!patch.changes.some(({ op }) => op === 'delete'));
        fc.pre(patch.key.length > 0 || !replacesRecord(patch));
        const theirs = open(text);
        theirs.addColumn(at, 'theirs', 'T');
        const file = open(textOf(theirs));
        expect(statuses(applyPatch(patch, file))).toEqual(all('applies', patch));
        const after = open(textOf(file));
        const inserted = patch.changes.filter(({ op }) => op === 'insert').length;
        const kept = [...after.columnValues(after.columns.indexOf('theirs'))].filter(
          (value) => value === 'T',
        );
        expect(kept.length).toBe(after.length - inserted);
        expect(statuses(rebase(patch, after))).toEqual(all('already', patch));
      }),
      RUNS,
    );
  });

  test('on any other file, nothing goes that was not seen', () => {
    fc.assert(
      fc.property(tables, steps, steps, (text, todo, others) => {
        const { patch } = patchOfSteps(text, todo, { keyed });
        const theirs = open(text);
        perform(theirs, others, 't');
        const file = open(textOf(theirs));
        const before = open(textOf(theirs));
        const outcomes = applyPatch(patch, file);
        expect(outcomes.map(({ change }) => change)).toEqual(patch.changes);
        const gone = new Set(
          outcomes.flatMap(({ status, change }) =>
            status === 'applies' && change.op === 'delete-column' ? [change.column] : [],
          ),
        );
        const edits = file.edits();
        expect(edits.filter(({ op }) => op === 'delete-column').length).toBe(gone.size);
        for (const edit of edits) {
          if (edit.op !== 'set') continue;
          const { before: old, after } = edit;
          expect(
            patch.changes.some(
              (change) => change.op === 'set' && change.before === old && change.after === after,
            ),
          ).toBe(true);
        }
        const removed = edits.filter(({ op }) => op === 'delete').length;
        const deletions = outcomes.filter(
          ({ status, change }) => status === 'applies' && change.op === 'delete',
        ).length;
        expect(removed).toBe(deletions);
        expect(before.length - removed).toBe(file.length - edits.filter(({ op }) => op === 'insert').length);
      }),
      RUNS,
    );
  });

  test('a patch of the difference makes one version the other', () => {
    fc.assert(
      fc.property(tables, steps, (text, todo) => {
        const next = open(text);
        perform(next, todo);
        const [a, b] = [open(text), open(textOf(next))];
        const hasId = b.columns.includes('id');
        const diff = sayable(() => diffDocuments(a, b, keyed ? (hasId ? { key: ['id'] } : {}) : { key: [] }));
        fc.pre(diff.changes.length > 0);
        const patch = received(diff);
        expect(statuses(applyPatch(patch, a))).toEqual(all('applies', patch));
        // Without a key, a record that differed in deleted columns alone may be taken for another one.
        expect(patch.key.length > 0 && statuses(rebase(patch, b)).includes('conflict')).toBe(false);
        expect(seen(textOf(a))).toEqual(seen(textOf(next)));
      }),
      RUNS,
    );
  });

  test('a patch and then its inverse leave the table as it was', () => {
    fc.assert(
      fc.property(tables, steps, (text, todo) => {
        const { patch } = patchOfSteps(text, todo, { keyed });
        const file = open(text);
        applyPatch(patch, file);
        const inverse = sayable(() => invertPatch(patch, open(text)));
        fc.pre(inverse.changes.length > 0);
        const after = open(textOf(file));
        expect(statuses(applyPatch(received(inverse), after))).toEqual(all('applies', inverse));
        expect(seen(textOf(after))).toEqual(seen(text));
      }),
      RUNS,
    );
  });

  test('two patches as one do what they do one after the other', () => {
    fc.assert(
      fc.property(tables, steps, steps, (text, todo, then) => {
        const first = patchOfSteps(text, todo, { keyed });
        const between = textOf(first.document);
        const second = patchOfSteps(between, then, { keyed, owner: 's' });
        const composition = sayable(() => composePatches([first.patch, second.patch], open(text)));
        expect(composition.outcomes.flatMap(statuses).filter((status) => status !== 'applies')).toEqual([]);
        fc.pre(composition.changes.length > 0);
        const file = open(text);
        applyPatch(received(composition), file);
        expect(seen(textOf(file))).toEqual(seen(textOf(second.document)));
      }),
      RUNS,
    );
  });
});

test('a merge loses no change, and what it merges applies', () => {
  fc.assert(
    fc.property(tables, steps, steps, columnSteps, (text, mine, theirs, others) => {
      const scripts = [mine, theirs, others];
      const patches = scripts.map(
        (todo, n) => patchOfSteps(text, todo, { keyed: true, owner: `o${n}` }).patch,
      );
      fc.pre(
        new Set(patches.map(({ key }) => key.length)).size === 1 &&
          patches.every(({ key }) => key.length > 0),
      );
      const { rivals, ...merge } = sayable(() => mergePatches(patches));
      const kept = [...merge.changes, ...rivals.flatMap(({ claims }) => claims.map(({ change }) => change))];
      const asked = (changes: Patch['changes']): Set<string> =>
        new Set(
          changes.map((change) => {
            if (change.op.endsWith('-column')) return JSON.stringify({ ...change, follows: 0, hash: 0 });
            return JSON.stringify({
              ...change,
              at: change.op === 'insert' || !('at' in change) ? 0 : change.at?.record,
            });
          }),
        );
      expect(asked(kept)).toEqual(asked(patches.flatMap((patch) => patch.changes)));
      fc.pre(merge.changes.length > 0);
      const patch = received(merge);
      expect(statuses(applyPatch(patch, open(text)))).toEqual(all('applies', patch));
    }),
    RUNS,
  );
});

import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { diffDocuments, type TableDiff } from '../../../../src/core/patch/diff.ts';
import type { Outcome } from '../../../../src/core/patch/outcome.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { anyVersions } from './any-versions.ts';
import { open, patchWith, statuses, tableOf, textOf } from './patches.ts';
import { numRuns } from './runs.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** Applies a difference as the patch that it would be sent as. */
function applyDiff(diff: TableDiff, document: CsvDocument): Outcome[] {
  if (diff.changes.length === 0) return [];
  return applyPatch(parsePatch(JSON.parse(JSON.stringify(patchWith(diff)))), document);
}

describe.each([
  { name: 'with a key', key: ['id'] },
  { name: 'without a key', key: [] },
  { name: 'with an inferred key', key: undefined },
])('$name', ({ key }) => {
  const options = key === undefined ? {} : { key };

  test('a patch of the difference makes one version the other', () => {
    fc.assert(
      fc.property(anyVersions, ([from, to]) => {
        const [a, b] = [open(from), open(to)];
        const diff = diffDocuments(a, b, options);
        expect(statuses(applyDiff(diff, a))).toEqual(diff.changes.map(() => 'applies'));
        expect(tableOf(a)).toEqual(tableOf(b));
        expect(tableOf(open(textOf(a)))).toEqual(tableOf(b));
      }),
      { numRuns },
    );
  });

  test('two versions that are equal have no difference', () => {
    fc.assert(
      fc.property(anyVersions, ([text]) => {
        expect(diffDocuments(open(text), open(text), options).changes).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('what the difference asks for is there in the other version: nothing is applied to it twice', () => {
    fc.assert(
      fc.property(anyVersions, ([from, to]) => {
        const diff = diffDocuments(open(from), open(to), options);
        fc.pre(diff.changes.length > 0);
        const after = rebase(patchWith(diff), open(to));
        expect(statuses(after).filter((status) => status === 'conflict')).toEqual([]);
      }),
      { numRuns },
    );
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import type { Edit } from '../../../../src/core/csv/edits.ts';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Change } from '../../../../src/core/patch/patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { byColumn } from '../../../../src/core/patch/table.ts';
import { open, patchOf, statuses, textOf } from './patches.ts';

// Few values, so that records are equal, keys repeat and one correction makes what another one unmakes.
const value = fc.constantFrom('', 'a', 'b', 'c');
const records = fc.array(fc.tuple(value, value), { maxLength: 6 });
const steps = fc.array(
  fc.record({
    op: fc.constantFrom('set', 'set', 'insert', 'delete'),
    at: fc.nat(7),
    column: fc.nat(1),
    values: fc.tuple(value, value),
  }),
  { minLength: 1, maxLength: 6 },
);
const key = fc.constantFrom<string[]>([], ['x'], ['x', 'y']);
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

const csv = (rows: readonly (readonly string[])[]): string =>
  ['x,y', ...rows.map((row) => row.join(','))].map((row) => `${row}\n`).join('');

function edit(document: CsvDocument, todo: Steps): void {
  for (const { op, at, column, values } of todo) {
    if (op === 'insert') document.insertRecord(Math.min(at, document.length), values);
    else if (at >= document.length) continue;
    else if (op === 'delete') document.deleteRecord(at);
    else document.setCell(at, column, values[0]);
  }
}

/** Does the patch ask for exactly this edit: the same cell's old and new value, the same record? */
function asksFor(change: Change, edited: Edit, columns: readonly string[]): boolean {
  if (edited.op === 'set') {
    const { before, after } = edited;
    return (
      change.op === 'set' &&
      change.column === columns[edited.column] &&
      change.before === before &&
      change.after === after
    );
  }
  if (edited.op !== 'insert' && edited.op !== 'delete') return false;
  const values = JSON.stringify(byColumn(columns, edited.op === 'insert' ? edited.values : edited.before));
  if (edited.op === 'insert') return change.op === 'insert' && JSON.stringify(change.after) === values;
  return change.op === 'delete' && JSON.stringify(change.before) === values;
}

test('on any other file, nothing changes that does not say what was seen', () => {
  const law = (seen: string[][], now: string[][], todo: Steps, columns: string[]): void => {
    const document = open(csv(seen));
    edit(document, todo);
    fc.pre(document.edits().length > 0);
    const patch = parsePatch(JSON.parse(JSON.stringify(patchOf(document, { key: columns }))));
    const current = open(csv(now));
    const outcomes = applyPatch(patch, current);
    expect(outcomes.map(({ change }) => change)).toEqual(patch.changes);
    for (const edited of current.edits()) {
      expect(patch.changes.some((change) => asksFor(change, edited, current.columns))).toBe(true);
    }
    const applied = statuses(outcomes).filter((status) => status === 'applies').length;
    expect(current.edits().length).toBe(applied);
  };
  fc.assert(fc.property(records, records, steps, key, law), { numRuns: 200 });
});

test('corrected cells are never corrected again, however alike the records are', () => {
  const law = (seen: string[][], todo: Steps, columns: string[]): void => {
    const document = open(csv(seen));
    edit(
      document,
      todo.filter(({ op }) => op === 'set'),
    );
    fc.pre(document.edits().length > 0);
    const patch = patchOf(document, { key: columns });
    expect(statuses(rebase(patch, open(csv(seen))))).not.toContain('orphan');
    expect(statuses(rebase(patch, open(textOf(document))))).not.toContain('applies');
  };
  fc.assert(fc.property(records, steps, key, law), { numRuns: 200 });
});

test('two records that lead to one are both in doubt', () => {
  const document = open('x,y\nb,1\na,2\na,3\n');
  document.setCell(1, 0, 'c');
  document.setCell(2, 0, 'd');
  const patch = patchOf(document, { key: ['x'] });
  expect(rebase(patch, open('x,y\na,9\n'))).toMatchObject([
    { status: 'ambiguous', records: [1] },
    { status: 'ambiguous', records: [1] },
  ]);
});

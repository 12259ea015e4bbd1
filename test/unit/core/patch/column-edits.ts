import * as fc from 'fast-check';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { UnsayableEditError } from '../../../../src/core/patch/unsayable-edit.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { open, patchOf } from './patches.ts';

const cell = fc.constantFrom('', 'a', 'b', 'Zoë', '1,5', 'say "hi"', ' x ');

const headers = fc.constantFrom(
  ['id', 'name', 'note', 'city'],
  ['id', 'name', 'note', 'city', ''],
  ['id', 'name', 'name', 'city'],
  ['id', '', 'name', ''],
);
const record = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(cell, cell, cell) },
  { weight: 1, arbitrary: fc.tuple(cell, cell) },
);

/**
 * A table with an `id`, sometimes with two columns of one label or some without, in which ids are unique and other values often
 * equal; some records are short.
 */
export const tables: fc.Arbitrary<string> = fc
  .tuple(fc.array(record, { minLength: 1, maxLength: 5 }), headers)
  .map(([records, header]) => csvOf([header, ...records.map((cells, n) => [`k${n}`, ...cells])]));

const columnStep = fc.oneof(
  fc.record({
    op: fc.constant('add' as const),
    at: fc.nat(6),
    label: fc.constantFrom('zone', 'land', 'id', ' '),
    fill: fc.constantFrom('', '', 'x'),
  }),
  fc.record({
    op: fc.constant('rename' as const),
    at: fc.nat(6),
    label: fc.constantFrom('title', 'town', 'name'),
  }),
  fc.record({ op: fc.constant('remove' as const), at: fc.nat(6) }),
  fc.record({ op: fc.constant('move' as const), at: fc.nat(6), to: fc.nat(6) }),
);
const recordStep = fc.oneof(
  fc.record({ op: fc.constant('set' as const), at: fc.nat(6), column: fc.nat(6), value: cell }),
  fc.record({
    op: fc.constant('insert' as const),
    at: fc.nat(6),
    values: fc.array(cell, { minLength: 7, maxLength: 7 }),
  }),
  fc.record({ op: fc.constant('delete' as const), at: fc.nat(6) }),
);

export const columnSteps = fc.array(columnStep, { minLength: 1, maxLength: 3 });
export const steps = fc.array(fc.oneof(columnStep, recordStep), { minLength: 1, maxLength: 6 });
export type Steps = readonly (
  | (typeof columnStep extends fc.Arbitrary<infer T> ? T : never)
  | (typeof recordStep extends fc.Arbitrary<infer T> ? T : never)
)[];

/** Does to a document what the steps say, as far as they make sense there; a new record has an id of its own. */
export function perform(document: CsvDocument, todo: Steps, owner = 'n'): void {
  for (const [n, step] of todo.entries()) {
    const width = document.columns.length;
    if (step.op === 'add') document.addColumn(Math.min(step.at, width), step.label, step.fill);
    else if (step.op === 'insert') {
      const values: string[] = step.values.slice(0, width);
      const id = document.columns.indexOf('id');
      if (id >= 0) values[id] = `${owner}${n}`;
      document.insertRecord(Math.min(step.at, document.length), values);
    } else if (step.op === 'set' || step.op === 'delete') changeRecord(document, step);
    else if (step.at < width) changeColumn(document, step);
  }
}

function changeRecord(document: CsvDocument, step: Extract<Steps[number], { op: 'set' | 'delete' }>): void {
  if (step.at >= document.length) return;
  if (step.op === 'delete') document.deleteRecord(step.at);
  else if (step.column < document.columns.length && document.columns[step.column] !== 'id')
    document.setCell(step.at, step.column, step.value);
}

function changeColumn(
  document: CsvDocument,
  step: Extract<Steps[number], { op: 'rename' | 'move' | 'remove' }>,
): void {
  const last = document.columns.length - 1;
  if (step.op === 'rename') document.renameColumn(step.at, step.label);
  else if (step.op === 'move') document.moveColumn(step.at, Math.min(step.to, last));
  else if (last > 0) document.deleteColumn(step.at);
}

/** The patch of the steps on a text; the case is skipped when they change nothing, or nothing that can be said. */
export function patchOfSteps(
  text: string,
  todo: Steps,
  { keyed, owner }: { keyed: boolean; owner?: string },
): { patch: Patch; document: CsvDocument } {
  const document = open(text);
  perform(document, todo, owner);
  fc.pre(document.edits().length > 0);
  const id = document.fileColumns.indexOf('id');
  const hasId = id >= 0 && document.positionOfColumn(id) !== undefined;
  try {
    return { patch: patchOf(document, { key: keyed && hasId ? ['id'] : [] }), document };
  } catch (error) {
    fc.pre(!(error instanceof UnsayableEditError));
    throw error;
  }
}

/** Whether the patch inserts a record again that it deletes, but for deleted columns: that cannot be told from doing nothing. */
export function replacesRecord({ changes, without = [] }: Patch): boolean {
  const told = (values: Record<string, string>): string =>
    JSON.stringify(
      Object.entries(values)
        .filter(([name, value]) => value !== '' && !without.includes(name))
        .sort(),
    );
  const inserted = new Set(changes.flatMap((change) => (change.op === 'insert' ? [told(change.after)] : [])));
  return changes.some((change) => change.op === 'delete' && inserted.has(told(change.before)));
}

function csvOf(lines: readonly (readonly string[])[]): string {
  const written = (value: string): string =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return lines.map((values) => `${values.map(written).join(',')}\n`).join('');
}

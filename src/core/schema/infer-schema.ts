import type { CsvTable } from '../csv/csv-table.ts';
import { decimalMarks } from '../csv/decimal-mark.ts';
import { inferField, type FieldEvidence } from './infer/infer-field.ts';
import { toSample } from './infer/sample.ts';
import type { TableSchema } from './table-schema.ts';

/** A schema that nobody wrote, with the evidence for each of its fields, in the same order. */
export interface InferredSchema {
  schema: TableSchema;
  evidence: readonly FieldEvidence[];
}

/** What is looked at. */
export type InferredTable = Pick<CsvTable, 'columns' | 'length' | 'values'>;

/** Records that are looked at, spread over the file. */
const RECORDS = 1_000;
/** Records between two chances for the page to do something else: a few milliseconds. */
const SLICE = 200;

/** What the columns mean, by values spread over the file; `key` are the columns that tell records apart. */
export function inferSchema(table: InferredTable, key: readonly string[] = []): InferredSchema {
  const work = inferInSlices(table, key);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** `inferSchema` in slices of a few milliseconds. Stop when the document changes. */
export function* inferInSlices(
  table: InferredTable,
  key: readonly string[] = [],
): Generator<undefined, InferredSchema> {
  const { records, values } = yield* readSample(table);
  const sampled = { columns: table.columns, length: records.length, values: (n: number) => values[n] ?? [] };
  const marks = decimalMarks(sampled);
  const found = [];
  for (const [place, name] of table.columns.entries()) {
    const cells = records.map((record, n) => ({ record, value: values[n]?.[place] ?? '' }));
    found.push(inferField(toSample(name, cells, marks[place]?.mark)));
    yield;
  }
  const schema: TableSchema = {
    fields: found.map(({ field }) => field),
    primaryKey: key.filter((name) => table.columns.includes(name)),
    foreignKeys: [],
    missingValues: [''],
  };
  return { schema, evidence: found.map(({ evidence }) => evidence) };
}

function* readSample(
  table: InferredTable,
): Generator<undefined, { records: number[]; values: (readonly string[])[] }> {
  const count = Math.min(RECORDS, table.length);
  const records = Array.from({ length: count }, (_, n) => Math.floor((n * table.length) / count));
  const values: (readonly string[])[] = [];
  for (const record of records) {
    values.push(table.values(record));
    if (values.length % SLICE === 0) yield;
  }
  return { records, values };
}

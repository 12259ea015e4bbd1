import type { Field, ForeignKey } from '../../schema/table-schema.ts';
import { checkValue, isMissing } from './check-value.ts';
import type { Findings } from './findings.ts';
import { remembering } from './remembering.ts';
import { textOf, valuesOf, type CheckedTable } from './values-of.ts';

/** A pass over some columns. It yields the records it has read after each slice. */
export type Rule = Generator<number, void>;

/** A column with what is said of it. */
export interface RuledColumn {
  name: string;
  place: number;
  field: Field;
}

/** Values between two chances for the page to do something else: a few milliseconds. */
const SLICE = 2_000;

/** Each value by itself. */
export function* valueRule(
  table: CheckedTable,
  { name, place, field }: RuledColumn,
  findings: Findings,
): Rule {
  const judge = remembering((value) => checkValue(field, value));
  let record = 0;
  for (const value of table.columnValues(place)) {
    const problem = judge(value);
    if (problem !== undefined) findings.add(name, { record, value, problem });
    record++;
    if (record % SLICE === 0) yield record;
  }
}

/** No two records with the same values in these columns; a record that lacks one of them is left alone. */
export function* uniqueRule(table: CheckedTable, key: readonly RuledColumn[], findings: Findings): Rule {
  const first = new Map<string, number>();
  const [named] = key;
  let record = -1;
  for (const values of valuesOf(
    table,
    key.map(({ place }) => place),
  )) {
    record++;
    if (record % SLICE === SLICE - 1) yield record;
    if (named === undefined || key.some(({ field }, n) => isMissing(field, values[n] ?? ''))) continue;
    const text = textOf(values);
    const before = first.get(text);
    if (before === undefined) first.set(text, record);
    else {
      const problem = { reason: 'unique', record: before } as const;
      findings.add(named.name, { record, value: values[0] ?? '', problem });
    }
  }
}

/** A value in each record. */
export function* requiredRule(
  table: CheckedTable,
  { name, place, field }: RuledColumn,
  findings: Findings,
): Rule {
  let record = 0;
  for (const value of table.columnValues(place)) {
    if (isMissing(field, value)) findings.add(name, { record, value, problem: { reason: 'required' } });
    record++;
    if (record % SLICE === 0) yield record;
  }
}

/** The columns of a foreign key, and those of this table that they refer to. */
export interface Reference {
  key: ForeignKey;
  from: readonly RuledColumn[];
  to: readonly number[];
}

/** Values that are among those of other columns of this table. */
export function* referenceRule(table: CheckedTable, { key, from, to }: Reference, findings: Findings): Rule {
  const known = new Set<string>();
  let record = 0;
  for (const values of valuesOf(table, to)) {
    known.add(textOf(values));
    if (++record % SLICE === 0) yield record / 2;
  }
  const [named] = from;
  record = -1;
  for (const values of valuesOf(
    table,
    from.map(({ place }) => place),
  )) {
    record++;
    if (record % SLICE === SLICE - 1) yield (table.length + record) / 2;
    if (named === undefined || from.some(({ field }, n) => isMissing(field, values[n] ?? ''))) continue;
    if (known.has(textOf(values))) continue;
    const problem = { reason: 'foreign-key', columns: key.referenced } as const;
    findings.add(named.name, { record, value: values[0] ?? '', problem });
  }
}

import { fieldOf } from '../../schema/field-of.ts';
import type { TableSchema } from '../../schema/table-schema.ts';
import { isUnruled } from './check-value.ts';
import { Findings, type WrongColumn } from './findings.ts';
import { referenceRule, requiredRule, uniqueRule, valueRule, type Rule, type RuledColumn } from './rules.ts';
import type { CheckedTable } from './values-of.ts';

/** What does not fit in a table; only columns with something wrong. */
export interface TableProblems {
  records: number;
  /** Cells. */
  count: number;
  columns: readonly WrongColumn[];
}

/** All cells that do not fit the schema. */
export function checkRecords(table: CheckedTable, schema: TableSchema): TableProblems {
  const work = checkInSlices(table, schema);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** `checkRecords` in slices of a few milliseconds, each with the share that is done (0–1). Stop when the document changes. */
export function* checkInSlices(table: CheckedTable, schema: TableSchema): Generator<number, TableProblems> {
  const findings = new Findings();
  const rules = rulesOf(table, schema, findings);
  for (const [n, rule] of rules.entries()) {
    for (const read of rule) yield (n + read / table.length) / rules.length;
    yield (n + 1) / rules.length;
  }
  const columns = findings.inOrder(table.columns);
  return { records: table.length, count: columns.reduce((sum, { count }) => sum + count, 0), columns };
}

/** A key that names a column which is not there says nothing. */
function rulesOf(table: CheckedTable, schema: TableSchema, findings: Findings): Rule[] {
  const columns = table.columns.flatMap((name, place): RuledColumn[] => {
    const field = fieldOf(schema, name);
    return field === undefined ? [] : [{ name, place, field }];
  });
  const columnsOf = (names: readonly string[]) => {
    const found = names.flatMap((name) => columns.filter(({ field }) => field.name === name).slice(0, 1));
    return found.length === names.length && names.length > 0 ? found : undefined;
  };
  const key = columnsOf(schema.primaryKey) ?? [];
  const isKey = ({ name }: RuledColumn) => key.length === 1 && key[0]?.name === name;
  const unique = columns.filter((column) => column.field.constraints?.unique === true && !isKey(column));
  const references = schema.foreignKeys.flatMap((foreign) => {
    const [from, to] = [columnsOf(foreign.fields), columnsOf(foreign.referenced)];
    if (foreign.resource !== '' || from === undefined || to === undefined) return [];
    return [{ key: foreign, from, to: to.map(({ place }) => place) }];
  });
  return [
    ...columns.filter(({ field }) => !isUnruled(field)).map((column) => valueRule(table, column, findings)),
    ...key
      .filter(({ field }) => field.constraints?.required !== true)
      .map((column) => requiredRule(table, column, findings)),
    ...unique.map((column) => uniqueRule(table, [column], findings)),
    ...(key.length > 0 ? [uniqueRule(table, key, findings)] : []),
    ...references.map((reference) => referenceRule(table, reference, findings)),
  ];
}

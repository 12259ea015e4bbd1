import type { CsvTable } from '../../../core/csv/csv-table.ts';
import { fold } from '../../../core/csv/fold.ts';
import { fieldOf } from '../../../core/schema/field-of.ts';
import type { TableSchema } from '../../../core/schema/table-schema.ts';

/** Records and columns that are looked at: enough to know a name from a number. */
const RECORDS = 40;
const COLUMNS = 60;
/** As files in many languages call what a thing is known by. */
const NAMES =
  /(?:^|[^a-z])(?:name|title|label|nom|titre|libelle|intitule|denomination|nombre|titulo|denominacion|nome|titolo|bezeichnung|titel|naam)(?:$|[^a-z])/;
/** Longer values are no titles. */
const LONGEST = 80;

/** The column whose values say best what a record is about; the first one where none does. */
export function titleColumn(table: CsvTable, schema: TableSchema | undefined): number {
  let best = { column: 0, score: 0 };
  const { columns } = table;
  for (let column = 0; column < Math.min(columns.length, COLUMNS); column++) {
    const score = scoreOf(table, column, schema);
    if (score > best.score) best = { column, score };
  }
  return best.column;
}

/** 0 for what is no title; more for what is rather one. */
function scoreOf(table: CsvTable, column: number, schema: TableSchema | undefined): number {
  const name = table.columns[column] ?? '';
  const field = fieldOf(schema, name);
  const isText = field === undefined || field.type === 'string' || field.type === 'any';
  if (!isText || (field?.shownAs !== undefined && field.shownAs !== 'long-text')) return 0;
  const length = Math.min(table.length, RECORDS);
  const values = Array.from({ length }, (_, record) => table.cell(record, column).trim());
  const worded = values.filter((value) => value.length <= LONGEST && isWorded(value));
  const share = worded.length / Math.max(1, length);
  const distinct = new Set(worded).size / Math.max(1, worded.length);
  const bonus = isNamed(`${name} ${field?.title ?? ''}`) ? 1 : 0;
  /* What most records share tells them apart no better than the first column. */
  return share < 0.5 || distinct + bonus < 0.5 ? 0 : share * distinct + bonus;
}

/** The parts of a name that is written as one, as in `siteName`, count as words. */
function isNamed(name: string): boolean {
  return NAMES.test(fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
}

/** Mostly letters, and no address. */
function isWorded(value: string): boolean {
  if (value.includes('@') || value.includes('://')) return false;
  const letters = value.replace(/[^\p{L}]/gu, '').length;
  return letters >= 2 && letters >= value.length / 2;
}

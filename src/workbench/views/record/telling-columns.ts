import type { CsvTable } from '../../../core/csv/csv-table.ts';
import { fieldOf } from '../../../core/schema/field-of.ts';
import type { Field, TableSchema } from '../../../core/schema/table-schema.ts';

/** Records that are looked at. */
const RECORDS = 40;
/** Columns that are weighed: tables of thousands would take long. */
const COLUMNS = 60;
/** Values that are longer need more room than a card has. */
const LONGEST = 60;

/** The few columns beside the title that say most in little room, in the order of the file. */
export function tellingColumns(
  table: CsvTable,
  { schema, title, most }: { schema: TableSchema | undefined; title: number; most: number },
): number[] {
  const weighed = table.columns
    .slice(0, COLUMNS)
    .map((name, column) => ({ column, weight: weightOf(table, column, fieldOf(schema, name)) }))
    .filter(({ column, weight }) => column !== title && weight > 0);
  return weighed
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ column }) => column)
    .sort((one, other) => one - other);
}

/** How much the values of a column tell: filled ones that differ, and are short. */
function weightOf(table: CsvTable, column: number, field: Field | undefined): number {
  if (field?.hidden === true || field?.type === 'geojson' || field?.type === 'object') return 0;
  const length = Math.min(table.length, RECORDS);
  const values = Array.from({ length }, (_, record) => table.cell(record, column).trim());
  const filled = values.filter((value) => value !== '');
  const short = filled.filter((value) => value.length <= LONGEST).length;
  const isAlike = new Set(filled).size === 1 && length > 1;
  /* Addresses are long and say little. */
  const isWeb = filled.some((value) => /^https?:/i.test(value));
  const isPart = isWeb || field?.shownAs === 'latitude' || field?.shownAs === 'longitude';
  return (short / Math.max(1, length)) * (isAlike ? 0.3 : 1) * (isPart ? 0.4 : 1);
}

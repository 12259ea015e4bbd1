import { fold } from '../csv/fold.ts';
import type { Field, TableSchema } from './table-schema.ts';

interface FieldIndex {
  exact: ReadonlyMap<string, Field>;
  folded: ReadonlyMap<string, Field>;
}

const indexes = new WeakMap<TableSchema, FieldIndex>();

/** What is said of a column; undefined for nothing. A name that differs in case, accents or spaces around it is the same one. */
export function fieldOf(schema: TableSchema | undefined, column: string): Field | undefined {
  if (schema === undefined) return undefined;
  const { exact, folded } = indexOf(schema);
  return exact.get(column) ?? folded.get(fold(column.trim()));
}

/** Made once for each schema: tables may have thousands of columns. Of fields with one name, the first counts. */
function indexOf(schema: TableSchema): FieldIndex {
  const known = indexes.get(schema);
  if (known !== undefined) return known;
  const fields = schema.fields.toReversed();
  const exact = new Map(fields.map((field) => [field.name, field]));
  const folded = new Map(fields.map((field) => [fold(field.name.trim()), field]));
  const index = { exact, folded };
  indexes.set(schema, index);
  return index;
}

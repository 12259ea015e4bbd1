import { fold } from '../csv/fold.ts';
import type { Field, TableSchema } from './table-schema.ts';

/** What is said of a column; undefined for nothing. A name that differs in case, accents or spaces around it is the same one. */
export function fieldOf(schema: TableSchema | undefined, column: string): Field | undefined {
  if (schema === undefined) return undefined;
  const exact = schema.fields.find(({ name }) => name === column);
  if (exact !== undefined) return exact;
  const wanted = fold(column.trim());
  return schema.fields.find(({ name }) => fold(name.trim()) === wanted);
}

import { fieldOf } from '../../core/schema/field-of.ts';
import type { Field, TableSchema } from '../../core/schema/table-schema.ts';
import { checkValue } from '../../core/table/validate/check-value.ts';
import type { SchemaWords } from '../../i18n/schema-words.ts';
import { cellProblemText } from './problem-text.ts';

/** Says in the reader's language why a value does not fit what its column means; undefined when it does. */
export type CellJudge = (column: string, value: string) => string | undefined;

/** Returns the judge of a table's cells. It tells, and keeps nobody from anything. */
export function cellJudge(schema: TableSchema, words: SchemaWords): CellJudge {
  const fields = new Map<string, Field | undefined>();
  return (column, value) => {
    if (!fields.has(column)) fields.set(column, fieldOf(schema, column));
    const field = fields.get(column);
    const problem = field && checkValue(field, value);
    return problem && cellProblemText(problem, value, words);
  };
}

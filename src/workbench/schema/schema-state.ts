import type { FieldEvidence } from '../../core/schema/infer/infer-field.ts';
import type { Field, TableSchema } from '../../core/schema/table-schema.ts';
import type { FoundSchema } from './find-beside.ts';

/** What is known of the columns of the open file. */
export interface SchemaState {
  /** What somebody wrote down, what the values suggest for other columns, and the person's own corrections of both. */
  schema: TableSchema;
  /** Where it is from. `own`: the person corrected it. */
  origin: 'beside' | 'inferred' | 'own';
  /** The schema beside the file; undefined when there is none. */
  found: FoundSchema | undefined;
  /** What the values say for and against what was inferred, by column. */
  evidence: ReadonlyMap<string, FieldEvidence>;
  /** What is to be written down when it is proposed: only what was written before and what the person corrected, or all that was inferred. */
  proposed: TableSchema;
  /** Corrects what is said of a column. Parts that are undefined are taken away. */
  setField(column: string, part: Partial<Field>): void;
}

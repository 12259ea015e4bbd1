import type { FieldType } from '../../schema/table-schema.ts';

/** Why a value does not fit its column. */
export type CellProblem =
  /** There is none, and there should be. */
  | { reason: 'required' }
  /** It is none of the type; `example` is one, in the form of the file. */
  | { reason: 'type'; type: FieldType; example: string }
  /** It is no address, for instance. */
  | { reason: 'format'; format: TextFormat }
  /** It is not among the only values. */
  | { reason: 'enum'; value: string; allowed: readonly string[] }
  | { reason: 'pattern'; pattern: string }
  /** It is below or above a limit, as the schema writes it. */
  | { reason: 'minimum' | 'maximum'; limit: string }
  /** It has fewer or more characters. */
  | { reason: 'min-length' | 'max-length'; limit: number }
  /** Another record has it, the first one with this number, from 0. */
  | { reason: 'unique'; record: number }
  /** It is not among the values that it should be one of. */
  | { reason: 'foreign-key'; columns: readonly string[] };

/** Forms of text that can be told apart. */
export type TextFormat = 'email' | 'uri' | 'uuid';

import { fieldOf } from '../../schema/field-of.ts';
import { isNothing } from '../profile/read-value.ts';
import type { TableProfile } from '../profile/profile.ts';
import type { ErrorContext } from './column-detector.ts';
import type { RecordJudge } from './record-judge.ts';

/** Empty cells in columns that must have a value: those of the key, and those that the schema requires. */
export function requiredJudge({ columns }: TableProfile, { schema, key }: ErrorContext): RecordJudge {
  const keys = new Set([...key, ...(schema?.primaryKey ?? [])]);
  const required = columns.filter(
    ({ name, kinds }) =>
      kinds.missing > 0 && (keys.has(name) || fieldOf(schema, name)?.constraints?.required === true),
  );
  return (values) =>
    required
      .filter(({ column, reading }) => isNothing(values[column] ?? '', reading))
      .map(({ column, name }) => ({
        column,
        current: values[column] ?? '',
        why: { kind: 'empty', isKey: keys.has(name) },
      }));
}

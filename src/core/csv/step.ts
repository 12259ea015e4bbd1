import type { ColumnId } from './edited-columns.ts';
import type { RecordId } from './piece.ts';

/** One reversible change of the records. `at`, `from` and `to` are positions in the order at that moment. */
export type RecordStep =
  | { op: 'set'; id: RecordId; column: ColumnId; before: string; after: string }
  | { op: 'insert'; id: RecordId; at: number }
  | { op: 'delete'; id: RecordId; at: number }
  | { op: 'move'; id: RecordId; from: number; to: number };

/** One reversible change of the columns, in the same terms. */
export type ColumnStep =
  | { op: 'rename-column'; column: ColumnId; before: string; after: string }
  | { op: 'add-column'; column: ColumnId; at: number }
  | { op: 'delete-column'; column: ColumnId; at: number }
  | { op: 'move-column'; column: ColumnId; from: number; to: number };

export type Step = RecordStep | ColumnStep;

const OPPOSITE = {
  insert: 'delete',
  delete: 'insert',
  'add-column': 'delete-column',
  'delete-column': 'add-column',
} as const;

/** The step that takes another one back. */
export function inverse(step: Step): Step {
  switch (step.op) {
    case 'set':
    case 'rename-column':
      return { ...step, before: step.after, after: step.before };
    case 'move':
    case 'move-column':
      return { ...step, from: step.to, to: step.from };
    case 'insert':
    case 'delete':
      return { ...step, op: OPPOSITE[step.op] };
    default:
      return { ...step, op: OPPOSITE[step.op] };
  }
}

/** Does the step concern columns? */
export function isColumnStep(step: Step): step is ColumnStep {
  return step.op.endsWith('-column');
}

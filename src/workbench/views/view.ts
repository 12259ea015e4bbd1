import type { FunctionComponent } from 'preact';
import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Session } from '../dataset/session.ts';

/** What every view is given; all of them show the same records, and are at the same one. */
export interface ViewProps {
  session: Session;
  /** The records to show, 0-based, in this order; all of them in the file's order when undefined. */
  shown: readonly number[] | undefined;
  /** What the columns mean; undefined until that was worked out. */
  schema: TableSchema | undefined;
  /** The cell the person is at. */
  at: CellPlace;
  onAt(at: CellPlace): void;
  /** Changes a cell to what was typed, in the form of the file; says why that cannot be, in the reader's language. */
  edit(at: CellPlace, typed: string): string | undefined;
  /** Says what just happened, in the status line and aloud. */
  say(text: string): void;
}

/** A cell of the dataset as it is now: a record, and a column of it, both from 0. */
export interface CellPlace {
  record: number;
  column: number;
}

export type ViewId = 'table' | 'record' | 'cards' | 'inspect';

/** A way to look at a dataset, beside the table: its code comes when it is chosen. */
export interface View {
  id: Exclude<ViewId, 'table'>;
  load(): Promise<FunctionComponent<ViewProps>>;
}

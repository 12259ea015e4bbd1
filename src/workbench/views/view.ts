import type { TableSchema } from '../../core/schema/table-schema.ts';
import type { Filter } from '../../core/table/filter.ts';
import type { Session } from '../dataset/session.ts';

/** What every view is given; all of them show the same records, and are at the same one. */
export interface ViewProps {
  session: Session;
  /** The records to show, 0-based, in this order; all of them in the file's order when undefined. */
  shown: ArrayLike<number> | undefined;
  /** What the columns mean; undefined until that was worked out. */
  schema: TableSchema | undefined;
  /** The cell the person is at. */
  at: CellPlace;
  onAt(at: CellPlace): void;
  /** Changes a cell to what was typed, in the form of the file; says why that cannot be, in the reader's language. */
  edit(at: CellPlace, typed: string): string | undefined;
  /** Shows only the records with these values, in every view. */
  onFilter(wanted: Pick<Filter, 'facets' | 'ranges'>): void;
  /** Goes to another view, at the same cell. */
  onView(view: ViewId): void;
  onUndo(): void;
  /** Says what just happened, in the status line and aloud. */
  say(text: string): void;
}

/** A cell of the dataset as it is now: a record, and a column of it, both from 0. */
export interface CellPlace {
  record: number;
  column: number;
}

/** The ways to look at a dataset beside the table. */
export type OtherViewId = 'record' | 'cards' | 'inspect';
export type ViewId = 'table' | OtherViewId;

/**
 * What the workbench asks of a grid, and what a grid may ask of the workbench. The document stays the
 * owner of the data: the grid shows a window of it and keeps no copy.
 */
export interface GridModel {
  readonly columns: readonly string[];
  /** Per column, why its cells cannot be changed, in the reader's language; undefined where they can. Those of new records can. */
  readonly locked: readonly (string | undefined)[];
  /** How many rows there are to show, after search. */
  readonly length: number;
  /** Row `n` (0-based, in display order). Called for visible rows only, at every paint: must be cheap. */
  row(n: number): GridRow;
}

export interface GridRow {
  /** Record number as a person counts, 1 for the first. */
  record: number;
  values: readonly string[];
  /** Per column: does it differ from the file? */
  changed: readonly boolean[];
  /** Per column, what became of a correction sent before, or why the value does not fit. */
  notes: readonly (CellNote | undefined)[];
  inserted: boolean;
}

export interface CellNote {
  kind: 'pending' | 'corrected' | 'doubtful';
  /** The same in words, in the reader's language. */
  text: string;
}

export interface GridPosition {
  row: number;
  column: number;
}

export interface GridEvents {
  /** A value was typed. Returns the reason why it cannot be, already in the reader's language; the editor then stays open. */
  edit(at: GridPosition, value: string): string | undefined;
  /** The active cell changed. */
  select(at: GridPosition): void;
  /** The person set about changing a cell that is locked, for this reason. */
  refuse(reason: string): void;
}

/** Words of the grid, in the reader's language. */
export interface GridWords {
  /** Name of the whole grid for a screen reader. */
  grid: string;
  /** Header of the column of record numbers. */
  recordNumber: string;
  changed: string;
  inserted: string;
  locked: string;
  edit(column: string, record: number): string;
}

export interface GridHandle {
  /** Shows the model again after it changed; `model` replaces it when given (search, other file). */
  refresh(model?: GridModel): void;
  /** Brings a cell into view and makes it the active one; the keyboard stays where it is. */
  activate(at: GridPosition): void;
  /** `activate`, and gives the cell the keyboard. */
  reveal(at: GridPosition): void;
  /** Opens the editor of the active cell. */
  edit(): void;
  destroy(): void;
}

export type MountGrid = (
  host: HTMLElement,
  model: GridModel,
  events: GridEvents,
  words: GridWords,
) => GridHandle;

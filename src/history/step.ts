import type { PlaceMap } from './place-map.ts';

/** How a version came from an earlier one, its base: which record and column is which, and the cells that differ. */
export interface Step {
  /** Id of the version it is compared with: a parent, or the nearest one before it that holds a table. */
  base: string;
  /** `undefined`: the columns differ too much to say which is which, or there was too much to keep. */
  difference: Difference | undefined;
}

/** All places are 0-based. */
export interface Difference {
  /** Places of records here → in the base. */
  records: PlaceMap;
  /** By place here, place of the column in the base; `NONE` for a new one. */
  columns: readonly number[];
  /** Cells of records and columns that both have, by record and column. */
  cells: readonly CellChange[];
  /** Records of the base that are gone. */
  deleted: readonly NamedRecord[];
  /** Columns of the base that are gone. */
  deletedColumns: readonly string[];
  /** Columns with another name than in the base. */
  renamedColumns: readonly { before: string; after: string }[];
}

/** A record, and what a person calls it: its key there, or nothing. */
export interface NamedRecord {
  record: number;
  name: string;
}

/** A cell, by its place in the newer of two versions. */
export interface CellChange extends NamedRecord {
  column: number;
  before: string;
  after: string;
}

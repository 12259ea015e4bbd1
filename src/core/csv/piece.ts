/**
 * A record wherever it came from: 0 and above is that record of the file, below 0 an inserted one, counted from
 * `FIRST_INSERTED` up. It stays the same however the record moves.
 */
export type RecordId = number;

/** Far enough below 0 that no inserted record ever is the one before the first of the file. */
export const FIRST_INSERTED: RecordId = -(2 ** 40);

/** A run of records that follow each other: of the file if `first` ≥ 0, otherwise inserted ones. */
export interface Piece {
  readonly first: RecordId;
  readonly length: number;
}

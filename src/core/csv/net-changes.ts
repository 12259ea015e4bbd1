import type { ColumnId } from './edited-columns.ts';
import type { EditedRecords } from './edited-records.ts';
import type { Piece, RecordId } from './piece.ts';

/** How the edited records differ from the file, one entry a record (two for a moved one), in file order. */
export type NetChange =
  | { op: 'set'; record: number; cells: ReadonlyMap<ColumnId, string> }
  /**
   * An inserted record, or one of the file (`id` ≥ 0) that moved here. `follows`: the record of the file that it comes
   * after and that did not move itself, null for the first place. `first`: nothing was inserted between them. `last`: no
   * record comes after it.
   */
  | { op: 'insert'; follows: number | null; id: RecordId; first: boolean; last: boolean }
  /** `moved`: it stands elsewhere now. */
  | { op: 'delete'; record: number; moved: boolean };

const NO_CELLS: ReadonlyMap<ColumnId, string> = new Map();

/**
 * Walks the net difference: whatever was done and undone on the way, each touched record comes once. With `every`, the
 * records that stay as they are come too, with no cells: a change of columns may touch them.
 */
export function* netChanges(records: EditedRecords, every = false): Generator<NetChange> {
  const { pieces, stillPieces } = records;
  const moved = movedRecords(pieces, stillPieces);
  const sets = new SetRecords(records, every);
  let passed = 0;
  let follows: number | null = null;
  let first = true;
  for (const piece of pieces) {
    if (!stillPieces.has(piece)) {
      yield* inserts(piece, { follows, first, last: piece === pieces.at(-1) });
      first = false;
      continue;
    }
    first = true;
    for (; passed < piece.first; passed++) yield { op: 'delete', record: passed, moved: moved.has(passed) };
    passed = piece.first + piece.length;
    follows = passed - 1;
    yield* sets.of(piece);
  }
  for (; passed < records.file.length; passed++)
    yield { op: 'delete', record: passed, moved: moved.has(passed) };
}

function movedRecords(pieces: readonly Piece[], still: ReadonlySet<Piece>): Set<number> {
  const moved = new Set<number>();
  for (const piece of pieces) {
    if (piece.first < 0 || still.has(piece)) continue;
    for (let n = 0; n < piece.length; n++) moved.add(piece.first + n);
  }
  return moved;
}

function* inserts(
  { first: start, length }: Piece,
  { follows, first, last }: Pick<NetChange & { op: 'insert' }, 'follows' | 'first' | 'last'>,
): Generator<NetChange> {
  for (let n = 0; n < length; n++) {
    yield { op: 'insert', follows, id: start + n, first: first && n === 0, last: last && n === length - 1 };
  }
}

/** The records with changed cells, or all of them. Asked of pieces in file order. */
class SetRecords {
  readonly #records: EditedRecords;
  readonly #changed: readonly number[] | undefined;
  #next = 0;

  constructor(records: EditedRecords, every: boolean) {
    this.#records = records;
    this.#changed = every ? undefined : records.changedFileRecords();
  }

  *of({ first, length }: Piece): Generator<NetChange> {
    const end = first + length;
    if (this.#changed === undefined) {
      for (let record = first; record < end; record++) yield this.#set(record);
      return;
    }
    for (let record; (record = this.#changed[this.#next] ?? end) < end; this.#next++) {
      if (record >= first) yield this.#set(record);
    }
  }

  #set(record: number): NetChange {
    return { op: 'set', record, cells: this.#records.changes(record) ?? NO_CELLS };
  }
}

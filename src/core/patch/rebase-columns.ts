import { columnHash } from './column-hash.ts';
import { findColumns } from './find-columns.ts';
import type { ColumnOutcome } from './outcome.ts';
import type {
  AddColumnChange,
  ColumnChange,
  DeleteColumnChange,
  MoveColumnChange,
  Patch,
  RenameColumnChange,
} from './patch.ts';
import { arranged, type SeenColumns } from './seen-columns.ts';
import type { HeadedTable } from './table.ts';

/**
 * What becomes of each change of the columns. Columns are told apart by their names: that of a column which the patch
 * renames is the old one or the new one.
 */
export function rebaseColumns(seen: SeenColumns, key: Patch['key'], file: HeadedTable): ColumnOutcome[] {
  const rebased = new ColumnRebase(seen, key, file);
  return keepOne(
    seen.changes.map((change) => rebased.of(change)),
    file,
  );
}

class ColumnRebase {
  readonly #seen: SeenColumns;
  readonly #key: readonly string[];
  readonly #file: HeadedTable;
  readonly #places: ReadonlyMap<string, number>;

  constructor(seen: SeenColumns, key: readonly string[], file: HeadedTable) {
    this.#seen = seen;
    this.#key = key;
    this.#file = file;
    this.#places = findColumns(seen, file).places;
  }

  of(change: ColumnChange): ColumnOutcome {
    if (change.op === 'add-column') return this.#addition(change);
    const place = this.#places.get(change.column);
    if (place === undefined) return { status: change.op === 'delete-column' ? 'already' : 'orphan', change };
    if (change.op === 'rename-column') return this.#renaming(change, place);
    return change.op === 'move-column' ? this.#move(change, place) : this.#deletion(change, place);
  }

  #addition(change: AddColumnChange): ColumnOutcome {
    const [place, ...others] = this.#labelled(change.column);
    if (place !== undefined)
      return others.length === 0
        ? { status: 'already', change }
        : { status: 'conflict', change, column: place + 1 };
    const names = this.#order();
    return { status: 'applies', change, column: arranged(names, [change]).indexOf(change.column) + 1 };
  }

  #renaming(change: RenameColumnChange, place: number): ColumnOutcome {
    const [other] = this.#labelled(change.after);
    if (other === undefined) return { status: 'applies', change, column: place + 1 };
    return other === place
      ? { status: 'already', change }
      : { status: 'conflict', change, column: other + 1 };
  }

  #deletion(change: DeleteColumnChange, place: number): ColumnOutcome {
    const key = this.#key.flatMap((name) => this.#places.get(name) ?? []);
    const isAsSeen = key.length === this.#key.length && columnHash(this.#file, place, key) === change.hash;
    return { status: isAsSeen ? 'applies' : 'conflict', change, column: place + 1 };
  }

  #move(change: MoveColumnChange, place: number): ColumnOutcome {
    const { follows } = change;
    if (follows !== null && !this.#places.has(follows)) return { status: 'orphan', change };
    return this.#anchorOf(place) === follows
      ? { status: 'already', change }
      : { status: 'applies', change, column: place + 1 };
  }

  /** The column that one comes after: the nearest before it that was seen and that the patch does not move. */
  #anchorOf(place: number): string | null {
    const { moved, added } = this.#seen;
    const isAnchor = (name: string | number): name is string =>
      typeof name === 'string' && !moved.has(name) && !added.has(name);
    return this.#order().slice(0, place).findLast(isAnchor) ?? null;
  }

  /** The columns of the file by the names that the patch calls them; the number of one that it does not know. */
  #order(): (string | number)[] {
    return namedOrder(this.#places, this.#file.columns.length);
  }

  /** The columns with this label. */
  #labelled(label: string): number[] {
    return this.#file.header.flatMap((each, place) => (each === label ? [place] : []));
  }
}

/** The columns of a file by the names that a patch calls them; the place of one that it does not know. */
export function namedOrder(places: ReadonlyMap<string, number>, columns: number): (string | number)[] {
  const order: (string | number)[] = Array.from({ length: columns }, (_, place) => place);
  for (const [name, place] of places) order[place] = name;
  return order;
}

/** A table has a column: deletions of all that are left contradict the file. */
function keepOne(outcomes: ColumnOutcome[], { columns }: HeadedTable): ColumnOutcome[] {
  const count = (op: ColumnChange['op']): number =>
    outcomes.filter(({ status, change }) => status === 'applies' && change.op === op).length;
  if (columns.length + count('add-column') - count('delete-column') > 0) return outcomes;
  return outcomes.map((outcome) =>
    outcome.status === 'applies' && outcome.change.op === 'delete-column'
      ? { ...outcome, status: 'conflict' }
      : outcome,
  );
}

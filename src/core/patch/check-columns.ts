import type { Contradiction } from './check-changes.ts';
import { isColumnChange } from './is-column-change.ts';
import type { Change, ColumnChange, Patch, RecordChange } from './patch.ts';
import { byLabel } from './by-label.ts';
import { columnPlaces } from './table.ts';
import { SeenColumns } from './seen-columns.ts';

type Checked = Pick<Patch, 'key' | 'columns' | 'without' | 'changes'>;

/**
 * Finds the first change that contradicts what the patch says of columns: a value in a column that it deletes, two columns with
 * one name, names that are exchanged. A reader could not tell then which column is meant, before the patch was applied or after.
 */
export function findColumnContradiction(patch: Checked): Contradiction | undefined {
  const seen = SeenColumns.of(patch);
  if (seen === undefined) {
    if (patch.without !== undefined) return { path: 'without', message: 'columns are not told' };
    const index = patch.changes.findIndex(isColumnChange);
    return index < 0 ? undefined : { path: `changes[${index}]`, message: 'columns are not told' };
  }
  return new ColumnCheck(patch, seen).find();
}

class ColumnCheck {
  readonly #patch: Checked;
  readonly #seen: SeenColumns;
  readonly #names: ReadonlySet<string>;
  /** Columns of which no other change may speak. */
  readonly #without: ReadonlySet<string>;
  readonly #done = new Set<string>();

  constructor(patch: Checked, seen: SeenColumns) {
    this.#patch = patch;
    this.#seen = seen;
    this.#names = new Set(seen.names);
    this.#without = new Set(patch.without);
  }

  find(): Contradiction | undefined {
    const { key, changes, without = [] } = this.#patch;
    if (without.some((name) => !this.#names.has(name)))
      return { path: 'without', message: 'names a column that is not told' };
    if (key.some((name) => !this.#isUsable(name)))
      return { path: 'key', message: 'names a column that is not told, or left out' };
    for (const [index, change] of changes.entries()) {
      const message = isColumnChange(change) ? this.#columnFault(change) : this.#recordFault(change);
      if (message !== undefined) return { path: `changes[${index}]`, message };
    }
    const message = this.#nameFault();
    return message === undefined ? undefined : { path: 'changes', message };
  }

  #columnFault(change: ColumnChange): string | undefined {
    const { op, column } = change;
    const isNew = op === 'add-column';
    if (isNew && this.#names.has(column)) return `column ${text(column)} is there already`;
    if (!isNew && !this.#names.has(column)) return `column ${text(column)} is not told`;
    const kind = op === 'move-column' ? 'move' : 'change';
    if (!this.#note(`${kind} ${column}`)) return `column ${text(column)} is changed twice`;
    if (op === 'delete-column')
      return this.#without.has(column) ? undefined : `column ${text(column)} is deleted and not left out`;
    if (this.#without.has(column)) return `column ${text(column)} is left out and changed as well`;
    if (op === 'rename-column') return undefined;
    return this.#anchorFault(change.follows);
  }

  #anchorFault(follows: string | null): string | undefined {
    if (follows === null) return undefined;
    const stays =
      this.#names.has(follows) && !this.#seen.deleted.has(follows) && !this.#seen.moved.has(follows);
    return stays ? undefined : `column ${text(follows)} does not stay where it is`;
  }

  #recordFault(change: RecordChange): string | undefined {
    if (change.at?.rest !== undefined && this.#without.size === 0) return 'at.rest leaves nothing out';
    if (change.op === 'set') return this.#setFault(change);
    if (change.op === 'delete') return undefined;
    const wrong = Object.keys(change.after).find(
      (name) => change.after[name] !== '' && this.#without.has(name),
    );
    return wrong === undefined ? undefined : `column ${text(wrong)} is left out`;
  }

  #setFault({ column, before }: Extract<Change, { op: 'set' }>): string | undefined {
    if (this.#seen.added.has(column)) return before === '' ? undefined : 'a new column has empty cells';
    return this.#isUsable(column) ? undefined : `column ${text(column)} is not told, or left out`;
  }

  /** New labels: each one column's alone, and none that a column was seen with. */
  #nameFault(): string | undefined {
    const { labels, labelledAfter, renamed, added } = this.#seen;
    if (labelledAfter.length === 0) return 'no column is left';
    const known = new Set([...labels, ...this.#names]);
    for (const label of [...added, ...renamed.values()]) {
      if (label.trim() === '') return 'a column is to be called nothing';
      if (known.has(label)) return `two columns are called ${text(label)}, before or after`;
      known.add(label);
    }
    return this.#orderFault();
  }

  /** Columns with one label are told apart by their order alone. */
  #orderFault(): string | undefined {
    const places = columnPlaces(this.#seen.names);
    for (const [label, names] of byLabel(this.#seen.labelledAfter)) {
      const order = names.map((name) => places.get(name) ?? 0);
      if (order.some((place, n) => place < (order[n - 1] ?? 0)))
        return `columns with the label ${text(label)} change places`;
    }
    return undefined;
  }

  #isUsable(name: string): boolean {
    return this.#names.has(name) && !this.#without.has(name);
  }

  /** False when it was noted before. */
  #note(name: string): boolean {
    return !this.#done.has(name) && this.#done.add(name).size > 0;
  }
}

function text(name: string): string {
  return JSON.stringify(name);
}

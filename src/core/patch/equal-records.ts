import type { DeleteChange, InsertChange } from './patch.ts';
import type { RecordLocator } from './record-locator.ts';
import type { SeenTable } from './seen-table.ts';
import type { ValuesByColumn } from './table.ts';

/**
 * Settles by counting what is asked of records without a key, of which a file may have several that are equal. A change
 * says how many of them it leaves (`twins`), so a file with no more than that was corrected already.
 */
export class EqualRecords {
  readonly #table: SeenTable;
  readonly #locator: RecordLocator;
  /** Changes with this text so far: the second of two equal ones asks for one record more. */
  readonly #asked = new Map<string, number>();

  constructor(table: SeenTable, locator: RecordLocator) {
    this.#table = table;
    this.#locator = locator;
  }

  /** Whether the deletion was done: no more records are equal to the deleted one than the contributor left. Ask once a change. */
  isDeleted({ at, before, twins }: DeleteChange): boolean {
    const text = twins !== undefined && isBlank(at.key) ? this.#table.textOf(before) : undefined;
    if (twins === undefined || text === undefined) return false;
    // Of a record that is deleted here and inserted there, the number stays the same.
    if (this.#locator.isInserted(text)) return false;
    return this.#locator.countEqual(text) <= twins + this.#ask(text);
  }

  /** Whether the record is there: besides those that leave, more are equal to it than the contributor had. Ask once a change. */
  isInserted(text: string, { twins = 0 }: InsertChange, leaving: ReadonlySet<number>): boolean {
    let count = this.#locator.countEqual(text);
    if (count === 0) return false;
    for (const place of leaving) if (this.#table.textAt(place) === text) count--;
    return count > twins + this.#ask(text);
  }

  #ask(text: string): number {
    const before = this.#asked.get(text) ?? 0;
    this.#asked.set(text, before + 1);
    return before;
  }
}

/** A key without a value in any column names nothing. */
export function isBlank(key: ValuesByColumn | null): boolean {
  return key === null || Object.values(key).every((value) => value.trim() === '');
}

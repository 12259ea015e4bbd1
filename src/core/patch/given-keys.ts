import type { KeySearch } from './key-search.ts';
import type { InsertChange } from './patch.ts';
import type { SeenRecord } from './seen-record.ts';
import type { SeenTable } from './seen-table.ts';

/**
 * The keys that a patch itself gives to records, by inserting them or by correcting a key. Once it was applied,
 * such a key may lead to another record than the one that was seen, so it proves nothing by itself.
 */
export class GivenKeys {
  readonly #table: SeenTable;
  readonly #counts = new Map<string, number>();
  readonly #inserted = new Map<string, Set<string>>();

  constructor(table: SeenTable) {
    this.#table = table;
  }

  addCorrected(keys: KeySearch, seen: SeenRecord): void {
    const key = correctedKey(keys, seen);
    if (key !== undefined) this.#count(key);
  }

  addInserted(key: string, change: InsertChange): void {
    this.#count(key);
    const text = this.#table.textOf(change.after);
    if (text !== undefined) this.#inserted.set(key, (this.#inserted.get(key) ?? new Set()).add(text));
  }

  /** To how many records the patch gives this key. */
  count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Whether the patch inserts a record with this key and the same text as the one at this place. */
  isInserted(key: string, place: number): boolean {
    return this.#inserted.get(key)?.has(this.#table.textAt(place)) ?? false;
  }

  #count(key: string): void {
    this.#counts.set(key, this.count(key) + 1);
  }
}

/** The key a record has once its corrections are applied; undefined when they leave the key as it was. */
export function correctedKey(keys: KeySearch, { key, sets }: SeenRecord): string | undefined {
  if (key === null) return undefined;
  const changes = sets.filter(({ column }) => Object.hasOwn(key, column));
  if (changes.length === 0) return undefined;
  return keys.textOf(
    Object.fromEntries([...Object.entries(key), ...changes.map(({ column, after }) => [column, after])]),
  );
}

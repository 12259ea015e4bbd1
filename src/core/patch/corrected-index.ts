import type { SetChange } from './patch.ts';
import { recordHash } from './record-hash.ts';
import { MANY } from './scan.ts';
import { restored, type SeenRecord } from './seen-record.ts';

/** How many ways of coming to one new value are tried on each record that holds it: trying all could be a product. */
const TRIED = 4;

/** Records with the same corrections, by hash: one digest tells which of them a record may be. */
interface Variant {
  sets: readonly SetChange[];
  text: string;
  byHash: Map<string, SeenRecord[]>;
}

/** Tells which of a patch's records a record of the file may be, with its corrections in place already. */
export class CorrectedIndex {
  readonly #columns: ReadonlyMap<string, number>;
  /** By the place of a column, then by its new value. */
  readonly #variants = new Map<number, Map<string, Variant[]>>();

  constructor(columns: ReadonlyMap<string, number>) {
    this.#columns = columns;
  }

  add(seen: SeenRecord): void {
    const first = seen.sets.find(({ column }) => this.#columns.has(column));
    const place = first && this.#columns.get(first.column);
    if (first === undefined || place === undefined) return;
    const byValue = this.#variants.get(place) ?? new Map<string, Variant[]>();
    this.#variants.set(place, byValue);
    const variants = byValue.get(first.after) ?? [];
    byValue.set(first.after, variants);
    addTo(variants, seen);
  }

  /** What a record that matches holds: by the place of a column, its new values. */
  get clues(): ReadonlyMap<number, ReadonlySet<string>> {
    return new Map([...this.#variants].map(([place, byValue]) => [place, new Set(byValue.keys())]));
  }

  /** The records of the patch that look like this one once corrected. */
  match(values: readonly string[]): SeenRecord[] {
    const matches: SeenRecord[] = [];
    for (const [place, byValue] of this.#variants) {
      for (const { sets, byHash } of byValue.get(values[place] ?? '') ?? []) {
        const old = restored(values, sets, this.#columns);
        if (old !== undefined) matches.push(...(byHash.get(recordHash(old)) ?? []));
      }
    }
    return matches;
  }
}

function addTo(variants: Variant[], seen: SeenRecord): void {
  const text = JSON.stringify(seen.sets.map(({ column, before, after }) => [column, before, after]));
  let variant = variants.find((other) => other.text === text);
  if (variant === undefined) {
    if (variants.length >= TRIED) return;
    variant = { sets: seen.sets, text, byHash: new Map() };
    variants.push(variant);
  }
  const alike = variant.byHash.get(seen.hash) ?? [];
  if (alike.length < MANY) alike.push(seen);
  variant.byHash.set(seen.hash, alike);
}

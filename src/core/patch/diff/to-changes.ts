import { addressOf } from '../address.ts';
import type { Change, RecordAddress } from '../patch.ts';
import { byColumn } from '../table.ts';
import { backboneOf, type Pair } from './backbone.ts';
import type { Matching } from './matching.ts';

/** The changes, in file order, that make `a` say what `b` says. A record that moved is deleted here and inserted there. */
export function toChanges(matching: Matching, key: readonly string[]): Change[] {
  const { a, b } = matching;
  const writer = new ChangeWriter(matching, key);
  for (const pair of backboneOf(matching)) {
    writer.replaceUpTo(pair);
    writer.correct(pair);
  }
  writer.replaceUpTo({ inA: a.length, inB: b.length });
  return writer.changes;
}

class ChangeWriter {
  readonly changes: Change[] = [];
  readonly #matching: Matching;
  readonly #key: readonly string[];
  /** The first records that nothing was written of yet. */
  #next: Pair = { inA: 0, inB: 0 };

  constructor(matching: Matching, key: readonly string[]) {
    this.#matching = matching;
    this.#key = key;
  }

  /** Inserts what `b` has before this pair, and deletes what `a` has there. */
  replaceUpTo({ inA, inB }: Pair): void {
    const { a, b } = this.#matching;
    const { columns } = a;
    if (this.#next.inA === inA && this.#next.inB === inB) return;
    const follows = this.#next.inA === 0 ? null : this.#addressOf(this.#next.inA - 1);
    for (let place = this.#next.inB; place < inB; place++)
      this.changes.push({ op: 'insert', at: follows, after: byColumn(columns, b.values(place)) });
    for (let place = this.#next.inA; place < inA; place++) {
      const before = byColumn(columns, a.values(place));
      this.changes.push({ op: 'delete', at: this.#addressOf(place), before });
    }
    this.#next = { inA, inB };
  }

  /** Sets the cells in which the two differ. */
  correct({ inA, inB }: Pair): void {
    const { a, b } = this.#matching;
    this.#next = { inA: inA + 1, inB: inB + 1 };
    if (this.#matching.isEqual(inA)) return;
    const [old, values] = [a.values(inA), b.values(inB)];
    for (const [place, column] of a.columns.entries()) {
      const [before = '', after = ''] = [old[place], values[place]];
      if (before !== after) this.changes.push({ op: 'set', at: this.#addressOf(inA), column, before, after });
    }
  }

  #addressOf(place: number): RecordAddress {
    const { a } = this.#matching;
    return addressOf(place, a.values(place), { columns: a.columns, key: this.#key });
  }
}

import { type Addressing, addressOf } from '../address.ts';
import type { Change, RecordAddress } from '../patch.ts';
import { byColumn, extraNames, type Table, type ValuesByColumn } from '../table.ts';
import { backboneOf, type Pair } from './backbone.ts';
import type { Matching } from './matching.ts';

/** What of two versions is not in the columns that both have. */
export interface Versions {
  /** The old version with all its columns. */
  a: Table;
  /** How its records are addressed. */
  addressing: Addressing;
  /** The values that a record of the new one has in columns which the old one has not, by their names. */
  newValues: (inB: number) => readonly (readonly [string, string])[];
}

/** The changes of records, in file order, that make `a` say what `b` says. A record that moved is deleted here and inserted there. */
export function toChanges(matching: Matching, versions: Versions): Change[] {
  const { a, b } = matching;
  const writer = new ChangeWriter(matching, versions);
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
  readonly #versions: Versions;
  /** The first records that nothing was written of yet. */
  #next: Pair = { inA: 0, inB: 0 };

  constructor(matching: Matching, versions: Versions) {
    this.#matching = matching;
    this.#versions = versions;
  }

  /** Inserts what `b` has before this pair, and deletes what `a` has there. */
  replaceUpTo({ inA, inB }: Pair): void {
    const { a } = this.#versions;
    if (this.#next.inA === inA && this.#next.inB === inB) return;
    const follows = this.#next.inA === 0 ? null : this.#addressOf(this.#next.inA - 1);
    for (let place = this.#next.inB; place < inB; place++)
      this.changes.push({ op: 'insert', at: follows, after: this.#newRecord(place) });
    for (let place = this.#next.inA; place < inA; place++) {
      const before = byColumn(a.columns, a.values(place));
      this.changes.push({ op: 'delete', at: this.#addressOf(place), before });
    }
    this.#next = { inA, inB };
  }

  /** Sets the cells in which the two differ, and those of new columns. */
  correct({ inA, inB }: Pair): void {
    const { a, b } = this.#matching;
    this.#next = { inA: inA + 1, inB: inB + 1 };
    for (const [column, after] of this.#versions.newValues(inB))
      if (after !== '') this.changes.push({ op: 'set', at: this.#addressOf(inA), column, before: '', after });
    if (this.#matching.isEqual(inA)) return;
    const [old, values] = [a.values(inA), b.values(inB)];
    for (const [place, column] of a.columns.entries()) {
      const [before = '', after = ''] = [old[place], values[place]];
      if (before !== after) this.changes.push({ op: 'set', at: this.#addressOf(inA), column, before, after });
    }
  }

  #newRecord(place: number): ValuesByColumn {
    const { columns } = this.#matching.a;
    const values = this.#matching.b.values(place);
    const names = [
      ...columns,
      ...extraNames(this.#versions.a.columns, Math.max(0, values.length - columns.length)),
    ];
    return Object.fromEntries([
      ...values.map((value, at): [string, string] => [names[at] ?? '', value]),
      ...this.#versions.newValues(place),
    ]);
  }

  #addressOf(place: number): RecordAddress {
    return addressOf(place, this.#versions.a.values(place), this.#versions.addressing);
  }
}

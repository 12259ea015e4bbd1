import { recordText, type Table } from '../table.ts';

/** No record answers to this one. */
export const NONE = -1;

/** What is known of a record of `a`. */
const [LEFT, TAKEN, EQUAL] = [0, 1, 2];

/** Two versions of a table in the columns that both have, and which record of the one is which of the other, as far as it is known. Places are 0-based. */
export class Matching {
  readonly a: Table;
  readonly b: Table;
  readonly #inA: Int32Array;
  readonly #state: Uint8Array;

  constructor(a: Table, b: Table) {
    this.a = a;
    this.b = b;
    this.#inA = new Int32Array(b.length).fill(NONE);
    this.#state = new Uint8Array(a.length);
  }

  /** Whether setting cells can make one record the other: those behind the last column cannot be set. */
  canPair(inA: number, inB: number): boolean {
    const width = this.a.columns.length;
    return recordText(this.a.values(inA).slice(width)) === recordText(this.b.values(inB).slice(width));
  }

  /** Notes that two records are one; `isEqual` when their values are known to be the same. */
  pair(inA: number, inB: number, isEqual = false): void {
    this.#inA[inB] = inA;
    this.#state[inA] = isEqual ? EQUAL : TAKEN;
  }

  /** Whether this record of `a` is known to have a counterpart with the same values. */
  isEqual(inA: number): boolean {
    return this.#state[inA] === EQUAL;
  }

  /** For each record of `b`, its place in `a`; `NONE` when it has none. */
  get placesInA(): Int32Array {
    return this.#inA;
  }

  /** The place in `a` of a record of `b`; `NONE` when it has none. */
  placeInA(inB: number): number {
    return this.#inA[inB] ?? NONE;
  }

  /** Whether a record of `a` has a counterpart. */
  isTaken(inA: number): boolean {
    return this.#state[inA] !== LEFT;
  }

  /** The records of `a` without a counterpart, in order. */
  *leftInA(): Generator<number> {
    for (let at = this.#state.indexOf(LEFT); at >= 0; at = this.#state.indexOf(LEFT, at + 1)) yield at;
  }

  /** The records of `b` without a counterpart, in order. */
  *leftInB(): Generator<number> {
    for (let at = this.#inA.indexOf(NONE); at >= 0; at = this.#inA.indexOf(NONE, at + 1)) yield at;
  }
}

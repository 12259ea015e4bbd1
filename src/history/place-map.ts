/** A place without a counterpart. */
export const NONE = -1;

/** Records `from`, `from + 1`, … of a version are `to`, `to + 1`, … of another. */
interface Run {
  from: number;
  to: number;
  length: number;
}

/** Which record of one version is which of another, kept as runs: nearly all of them follow each other in both. */
export class PlaceMap {
  /** How many places there are on this side. */
  readonly length: number;
  readonly runs: readonly Run[];

  /** From the counterpart of each place in order, given in runs; `to` is `NONE` where there is none. */
  constructor(parts: Iterable<{ to: number; length: number }>) {
    const runs: Run[] = [];
    let from = 0;
    for (const { to, length } of parts) {
      const last = runs.at(-1);
      const goesOn =
        to !== NONE && last !== undefined && last.from + last.length === from && last.to + last.length === to;
      if (goesOn) last.length += length;
      else if (to !== NONE && length > 0) runs.push({ from, to, length });
      from += length;
    }
    this.length = from;
    this.runs = runs;
  }

  /** The map under which each of so many places stays. */
  static same(length: number): PlaceMap {
    return new PlaceMap([{ to: 0, length }]);
  }

  /** The map from the other side, which has so many places, to this one. */
  inverse(length: number): PlaceMap {
    const parts: { to: number; length: number }[] = [];
    let next = 0;
    for (const run of this.runs.toSorted((a, b) => a.to - b.to)) {
      parts.push({ to: NONE, length: run.to - next }, { to: run.from, length: run.length });
      next = run.to + run.length;
    }
    return new PlaceMap([...parts, { to: NONE, length: length - next }]);
  }

  /** The counterpart of a place; `NONE` when it has none. */
  at(place: number): number {
    let [low, high] = [0, this.runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (run === undefined || place < run.from) high = middle - 1;
      else if (place >= run.from + run.length) low = middle + 1;
      else return run.to + (place - run.from);
    }
    return NONE;
  }

  /** The places without a counterpart, in order. */
  *without(): Generator<number> {
    let next = 0;
    for (const { from, length } of this.runs) {
      while (next < from) yield next++;
      next = from + length;
    }
    while (next < this.length) yield next++;
  }
}

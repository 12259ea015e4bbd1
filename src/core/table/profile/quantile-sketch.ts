/** Numbers of one weight that are kept: up to so many are exact. */
const capacity = 1 << 14;

/**
 * Keeps enough of a stream of numbers to tell their order, in memory that grows with the logarithm of their count: when there
 * are too many, every second one of those sorted goes and the others count twice. Manku, Rajagopalan and Lindsay 1998.
 */
export class QuantileSketch {
  readonly #levels: Level[] = [];
  #count = 0;
  /** Ranks that one number may be off by. */
  #error = 0;

  /** @param weight how many times; a whole number from 1 to 2^31 */
  add(value: number, weight: number): void {
    this.#count += weight;
    for (let level = 0, left = weight; left > 0; level++, left = Math.floor(left / 2))
      if (left % 2 === 1) this.#push(level, value);
  }

  get count(): number {
    return this.#count;
  }

  /** The share of all numbers by which a rank may be wrong. */
  get rankError(): number {
    return this.#count === 0 ? 0 : this.#error / this.#count;
  }

  /** The numbers that were kept, ascending, and for how many each one stands. */
  ranked(): RankedNumbers {
    return this.#levels
      .map(({ values, size }, level) => {
        const sorted = values.slice(0, size).sort();
        return new RankedNumbers(sorted, new Float64Array(size).fill(2 ** level));
      })
      .reduce((all, level) => all.with(level), new RankedNumbers(new Float64Array(), new Float64Array()));
  }

  #push(at: number, value: number): void {
    while (this.#levels.length <= at)
      this.#levels.push({ values: new Float64Array(64), size: 0, isOdd: false });
    const level = this.#levels[at];
    if (level === undefined) return;
    if (level.size === capacity) this.#compact(level, at);
    if (level.size === level.values.length) level.values = grown(level.values);
    level.values[level.size++] = value;
  }

  #compact(level: Level, at: number): void {
    const sorted = level.values.subarray(0, level.size).sort();
    const kept = sorted.filter((_, n) => n % 2 === (level.isOdd ? 1 : 0));
    level.isOdd = !level.isOdd;
    level.size = 0;
    this.#error += 2 ** at;
    for (const value of kept) this.#push(at + 1, value);
  }
}

interface Level {
  values: Float64Array;
  size: number;
  /** Which of two neighbours stays next time. */
  isOdd: boolean;
}

function grown(values: Float64Array): Float64Array {
  const larger = new Float64Array(Math.min(capacity, values.length * 4));
  larger.set(values);
  return larger;
}

/** Numbers in ascending order, each standing for several. */
export class RankedNumbers {
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  /** How many there are up to and with each. */
  readonly #ends: Float64Array;
  readonly count: number;

  constructor(values: Float64Array, weights: Float64Array) {
    let sum = 0;
    this.#values = values;
    this.#weights = weights;
    this.#ends = weights.map((weight) => (sum += weight));
    this.count = sum;
  }

  /** These and others together. */
  with(others: RankedNumbers): RankedNumbers {
    const size = this.#values.length + others.#values.length;
    const [values, weights] = [new Float64Array(size), new Float64Array(size)];
    for (let n = 0, own = 0, other = 0; n < size; n++) {
      const [mine, theirs] = [this.#values[own] ?? Infinity, others.#values[other] ?? Infinity];
      const isOwn = own < this.#values.length && mine <= theirs;
      values[n] = isOwn ? mine : theirs;
      weights[n] = (isOwn ? this.#weights[own++] : others.#weights[other++]) ?? 0;
    }
    return new RankedNumbers(values, weights);
  }

  /** The number at a share of the way from the least (0) to the greatest (1), between two neighbours in proportion. */
  at(share: number): number {
    const place = share * (this.count - 1);
    const below = this.#nth(Math.floor(place));
    const part = place - Math.floor(place);
    return part === 0 ? below : below + part * (this.#nth(Math.ceil(place)) - below);
  }

  /** How many are below a number. */
  below(number: number): number {
    const place = firstFrom(this.#values, number);
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }

  /** How many are below a number or equal to it. */
  upTo(number: number): number {
    const place = firstAfter(this.#values, number);
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
  }

  /** The median distance of those on one side from a number. */
  spread(from: number, side: 'below' | 'above'): number {
    const before = this.below(from);
    const share = side === 'below' ? before / 2 : (before + this.count) / 2;
    return before === 0 && side === 'below' ? 0 : Math.abs(this.#nth(Math.floor(share)) - from);
  }

  /** @param n from 0 */
  #nth(n: number): number {
    return this.#values[firstFrom(this.#ends, n + 1)] ?? Number.NaN;
  }
}

/** The first place whose number is not below a limit; the length when there is none. */
function firstFrom(numbers: Float64Array, limit: number): number {
  return placeWhere(numbers, (number) => number >= limit);
}

/** The first place whose number is above a limit; the length when there is none. */
function firstAfter(numbers: Float64Array, limit: number): number {
  return placeWhere(numbers, (number) => number > limit);
}

function placeWhere(numbers: Float64Array, isThere: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(numbers[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

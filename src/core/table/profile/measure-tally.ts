import { histogramOf } from './histogram.ts';
import type { Measures } from './profile.ts';
import { QuantileSketch, type RankedNumbers } from './quantile-sketch.ts';

/** The share of values at each end that counts as rare, and how many that are at least. */
const [rareShare, rareLeast] = [0.001, 2];

/** Takes numbers in, one after the other, and says what they amount to. */
export class MeasureTally {
  readonly #sketch = new QuantileSketch();
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;
  #mean = 0;

  add(number: number, count: number): void {
    this.#sketch.add(number, count);
    this.#least = Math.min(this.#least, number);
    this.#greatest = Math.max(this.#greatest, number);
    this.#mean += (number - this.#mean) * (count / this.#sketch.count);
  }

  /** Undefined when there was no number. */
  toMeasures(kind: 'number' | 'time'): Measures | undefined {
    if (this.#sketch.count === 0) return undefined;
    const ranked = this.#sketch.ranked();
    const median = ranked.at(0.5);
    const ends = { least: this.#least, greatest: this.#greatest };
    const tails = tailsOf(ranked);
    return {
      count: ranked.count,
      ...ends,
      mean: this.#mean,
      lowerQuartile: ranked.at(0.25),
      median,
      upperQuartile: ranked.at(0.75),
      spread: { below: ranked.spread(median, 'below'), above: ranked.spread(median, 'above') },
      tails,
      rankError: this.#sketch.rankError,
      histogram: histogramOf(ranked, { ...ends, tails, kind }),
    };
  }
}

function tailsOf(ranked: RankedNumbers): Measures['tails'] {
  const last = ranked.count - 1;
  const rare = Math.min(Math.max(rareLeast, Math.ceil(rareShare * ranked.count)), last / 2);
  return { low: ranked.at(rare / Math.max(1, last)), high: ranked.at(1 - rare / Math.max(1, last)) };
}

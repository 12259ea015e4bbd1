import { detached } from './detached.ts';
import { DistinctSketch } from './distinct-sketch.ts';
import type { CountedValue, Distinct } from './profile.ts';
import { textHash } from './text-hash.ts';

/** Longer values are kept by their beginning. */
const longest = 200;
/** Once there are too many, only as many as tell which ones are frequent. */
const mostFrequent = 2_000;

/**
 * Counts values: all of them until there are more than `most` different ones, then the frequent ones. What is dropped then
 * is added to `lost`, so a count is too low by at most that. Lossy counting: Manku and Motwani 2002.
 */
export class ValueCounts {
  #most: number;
  #counts = new Map<string, number>();
  /** All values that were dropped; undefined while none was. */
  #sketch: DistinctSketch | undefined;
  #lost = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(value: string, count: number): void {
    const key = value.length > longest ? cut(value) : value;
    const known = this.#counts.get(key);
    if (known !== undefined) this.#counts.set(key, known + count);
    else {
      if (this.#counts.size >= this.#most) this.#drop();
      this.#counts.set(detached(key), count);
    }
  }

  /** How many different values there were, of so many in all. */
  distinct(all: number): Distinct {
    if (this.#sketch === undefined) return { count: this.#counts.size, isExact: true };
    for (const value of this.#counts.keys()) this.#sketch.add(value);
    return { count: Math.min(all, this.#sketch.estimate()), isExact: false };
  }

  /** Every value with its count; undefined when some were dropped. */
  all(): ReadonlyMap<string, number> | undefined {
    return this.#sketch === undefined ? this.#counts : undefined;
  }

  /** The most frequent values; of those that were dropped none is more frequent than the error. */
  top(limit: number): CountedValue[] {
    return [...this.#counts]
      .filter(([, count]) => count > this.#lost)
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([key, count]) => ({ value: shown(key), count }));
  }

  /** By how much a count may be too low. */
  get error(): number {
    return this.#lost;
  }

  /** Drops the rarer half, and as many more as are not more frequent. */
  #drop(): void {
    this.#sketch ??= new DistinctSketch();
    for (const value of this.#counts.keys()) this.#sketch.add(value);
    const counts = Uint32Array.from(this.#counts.values()).sort();
    const limit = counts[counts.length >> 1] ?? 0;
    const frequent = new Map<string, number>();
    for (const [value, count] of this.#counts) if (count > limit) frequent.set(value, count);
    this.#counts = frequent;
    this.#lost += limit;
    this.#most = Math.min(this.#most, Math.max(mostFrequent, 2 * this.#counts.size));
  }
}

/** What stands for a long value: its beginning, and a mark that no other one has. */
function cut(value: string): string {
  return `${value.slice(0, longest)}…\0${value.length}.${textHash(value)}.${textHash(value, 1)}`;
}

function shown(key: string): string {
  return key.length > longest ? key.slice(0, longest + 1) : key;
}

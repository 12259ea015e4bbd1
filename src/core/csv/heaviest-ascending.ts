/**
 * The places of the heaviest ascending subsequence of `keys`, which are distinct: what may stay where it is while
 * everything else moves. In n log n, and at once when all of them ascend.
 */
export function heaviestAscending(keys: readonly number[], weight: (n: number) => number): number[] {
  if (keys.every((key, n) => n === 0 || key > (keys[n - 1] ?? key))) return keys.map((_, n) => n);
  const best = new BestBelow(keys.length);
  const previous: number[] = [];
  for (const [n, rank] of ranksOf(keys).entries()) {
    const before = best.upTo(rank);
    previous.push(before.n);
    best.add(rank, { n, total: before.total + weight(n) });
  }
  const places: number[] = [];
  for (let n = best.upTo(keys.length).n; n >= 0; n = previous[n] ?? -1) places.push(n);
  return places.toReversed();
}

/** How many keys are smaller than each one. */
function ranksOf(keys: readonly number[]): number[] {
  const ranks = new Map(keys.toSorted((a, b) => a - b).map((key, rank) => [key, rank]));
  return keys.map((key) => ranks.get(key) ?? 0);
}

interface Chain {
  /** The last place of the chain; -1 for the empty one. */
  n: number;
  total: number;
}

/** The heaviest chain that ends below a rank: a Fenwick tree of maxima. */
class BestBelow {
  readonly #chains: Chain[];

  constructor(size: number) {
    this.#chains = Array.from({ length: size + 1 }, () => ({ n: -1, total: 0 }));
  }

  /** The heaviest chain that ends at a rank below `rank`. */
  upTo(rank: number): Chain {
    let best: Chain = { n: -1, total: 0 };
    for (let at = rank; at > 0; at -= at & -at) {
      const chain = this.#chains[at] ?? best;
      if (chain.total > best.total) best = chain;
    }
    return best;
  }

  add(rank: number, chain: Chain): void {
    for (let at = rank + 1; at < this.#chains.length; at += at & -at) {
      if (chain.total > (this.#chains[at]?.total ?? 0)) this.#chains[at] = chain;
    }
  }
}

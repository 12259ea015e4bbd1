/** Numbers that look random and are the same in each run: 0 ≤ n < below. */
export type Random = (below: number) => number;

/** Xorshift, seeded. */
export function seeded(seed: number): Random {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A table whose score decides: what the score adds up, and whether a person calls it data. */
export interface Sample {
  terms: readonly number[];
  isData: boolean;
}

const ROUNDS = 400;
const STEP = 0.5;
/** How strongly a weight is drawn to nothing: few tables carry some of the terms. */
const RIDGE = 0.002;

/**
 * Fits new weights to these samples, from nothing, by logistic regression; returns the verdict they give. The weights that the product
 * has were chosen with all pages in view: what it would do on a repository that nobody looked at is judged with these instead.
 */
export function refit(samples: readonly Sample[]): (terms: readonly number[]) => boolean {
  const width = samples[0]?.terms.length ?? 0;
  const weights = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round++) step(weights, samples);
  return (terms) => sumOf(weights, terms) > 0;
}

function step(weights: number[], samples: readonly Sample[]): void {
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
  for (const { terms, isData } of samples) {
    const error = (Number(isData) - 1 / (1 + Math.exp(-sumOf(weights, terms)))) / samples.length;
    gradient[0] = (gradient[0] ?? 0) + error;
    terms.forEach((term, at) => (gradient[at + 1] = (gradient[at + 1] ?? 0) + error * term));
  }
  gradient.forEach((slope, at) => (weights[at] = (weights[at] ?? 0) + STEP * slope));
}

function sumOf(weights: readonly number[], terms: readonly number[]): number {
  return terms.reduce((sum, term, at) => sum + term * (weights[at + 1] ?? 0), weights[0] ?? 0);
}

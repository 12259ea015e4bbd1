import type { Sample } from './sample.ts';

/** The quote of a file: `"`, unless cells in apostrophes are evident and none stands in `"`. */
export function sniffQuote(sample: Sample, delimiter: string): '"' | "'" {
  if (share(sample, delimiter, '"') > 0) return '"';
  return share(sample, delimiter, "'") >= 0.1 ? "'" : '"';
}

function share(sample: Sample, delimiter: string, quote: '"' | "'"): number {
  const cells = sample.records({ delimiter, quote }).flat();
  return cells.filter(({ quoted }) => quoted).length / Math.max(1, cells.length);
}

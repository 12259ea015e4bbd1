import type { Dialect } from './dialect.ts';
import type { Sample } from './sample.ts';

export interface QuoteGuess {
  quote: Dialect['quote'];
  confidence: number;
  /** Cells in quotes of this kind, or none in either. */
  evidence: 'given' | 'quoted-cells' | 'no-quotes';
}

/** The quote of a file: `"`, unless cells in apostrophes are evident and none stands in `"`. */
export function sniffQuote(sample: Sample, delimiter: string): QuoteGuess {
  const double = share(sample, { delimiter, quote: '"' });
  const single = share(sample, { delimiter, quote: "'" });
  if (double > 0)
    return { quote: '"', confidence: 1 - single / (2 * (single + double)), evidence: 'quoted-cells' };
  if (single >= 0.1)
    return { quote: "'", confidence: Math.min(0.95, 0.6 + single), evidence: 'quoted-cells' };
  return { quote: '"', confidence: 0.9 - single, evidence: 'no-quotes' };
}

function share(sample: Sample, assumed: Pick<Dialect, 'delimiter' | 'quote'>): number {
  const cells = sample.records(assumed).flatMap((record) => record.cells);
  return cells.filter(({ quoted }) => quoted).length / Math.max(1, cells.length);
}

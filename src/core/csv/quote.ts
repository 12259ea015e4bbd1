import type { Dialect } from './dialect.ts';
import type { Sample, SampleCell, SampleRecord } from './sample.ts';

export interface QuoteGuess {
  quote: Dialect['quote'];
  confidence: number;
  /** Cells in quotes of this kind, or none in either. */
  evidence: 'given' | 'quoted-cells' | 'no-quotes';
}

/** So many cells in apostrophes are no accident, whatever is in them. */
const MANY = 0.1;

/** The quote of a file: `"`, unless cells in apostrophes are evident and none stands in `"`. */
export function sniffQuote(sample: Sample, delimiter: string): QuoteGuess {
  const double = share(sample, { delimiter, quote: '"' });
  const single = share(sample, { delimiter, quote: "'" });
  if (double > 0)
    return { quote: '"', confidence: 1 - single / (2 * (single + double)), evidence: 'quoted-cells' };
  if (single >= MANY || (single > 0 && areQuoting(sample, delimiter)))
    return { quote: "'", confidence: Math.min(0.95, 0.6 + single), evidence: 'quoted-cells' };
  return { quote: '"', confidence: 0.9 - single, evidence: 'no-quotes' };
}

function share(sample: Sample, assumed: Pick<Dialect, 'delimiter' | 'quote'>): number {
  const cells = sample.records(assumed).flatMap((record) => record.cells);
  return cells.filter(({ quoted }) => quoted).length / Math.max(1, cells.length);
}

/**
 * Do a few apostrophes quote? They do where each of them makes sense as a quote, and they stand around what must be quoted,
 * around another apostrophe, or around all cells of a row, such as column names.
 */
function areQuoting(sample: Sample, delimiter: string): boolean {
  const assumed = { delimiter, quote: "'" as const };
  if (![sample.index(assumed), sample.index({ ...assumed, escape: 'backslash' })].some(makesSense))
    return false;
  const isQuoted = ({ cells }: SampleRecord): boolean =>
    cells.length > 1 && cells.every(({ quoted }) => quoted);
  const needsQuotes = ({ quoted, text }: SampleCell): boolean =>
    quoted && (text.includes(delimiter) || /['\r\n]/.test(text));
  return sample.records(assumed).some((record) => isQuoted(record) || record.cells.some(needsQuotes));
}

function makesSense({ strays, unclosed }: ReturnType<Sample['index']>): boolean {
  return strays.length + unclosed.length === 0;
}

import type { Dialect } from './dialect.ts';
import type { Sample } from './sample.ts';

export interface EscapeGuess {
  escape: Dialect['escape'];
  confidence: number;
  /** Quotes that only make sense under this escape, quotes that make sense under it too, or no quote in a cell at all. */
  evidence: 'given' | 'quotes-make-sense' | 'no-quotes-in-cells';
}

/** How quotes inside quoted cells are written: with a backslash where doubling leaves more quotes that make no sense. */
export function sniffEscape(sample: Sample, assumed: Pick<Dialect, 'delimiter' | 'quote'>): EscapeGuess {
  const { quote } = assumed;
  if (quote === '' || !sample.text.includes(`\\${quote}`)) {
    const shows = sample.text.includes(quote + quote);
    return {
      escape: undefined,
      confidence: shows ? 0.99 : 0.9,
      evidence: shows ? 'quotes-make-sense' : 'no-quotes-in-cells',
    };
  }
  const doubled = nonsense(sample, assumed);
  const backslash = nonsense(sample, { ...assumed, escape: 'backslash' });
  const confidence = 0.5 + Math.abs(doubled - backslash) / (2 * Math.max(1, doubled + backslash));
  const escape = backslash < doubled ? 'backslash' : undefined;
  return { escape, confidence: Math.min(0.99, confidence), evidence: 'quotes-make-sense' };
}

/** Quotes that close nothing and stand for nothing. */
function nonsense(sample: Sample, assumed: Pick<Dialect, 'delimiter' | 'quote' | 'escape'>): number {
  const { strays, unclosed } = sample.index(assumed);
  return strays.length + unclosed.length;
}

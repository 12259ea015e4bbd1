import type { Dialect } from './dialect.ts';
import type { Sample, SampleCell, SampleRecord } from './sample.ts';
import { valueType } from './value-type.ts';

/** Delimiters that are tried, the likelier first among equals, and how much a table in each has to prove. */
const DELIMITERS: ReadonlyMap<string, number> = new Map([
  [',', 1],
  [';', 1],
  ['\t', 1],
  ['|', 1],
  [':', 0.5],
  ['^', 0.6],
  ['~', 0.6],
  ['\u0001', 0.9],
  ['\u001f', 0.9],
  [' ', 0.5],
]);

export interface DelimiterGuess {
  delimiter: string;
  /** 0–1: how well the best delimiter fits, less how well the second best does. */
  confidence: number;
  /** How well each delimiter fits, 0–1. */
  scores: Readonly<Record<string, number>>;
}

/**
 * The delimiter under which the first records look most like a table: about as many cells in each record, and
 * cells that are whole values, not leftovers such as `5;2`. One column needs no delimiter: then it is the comma.
 */
export function sniffDelimiter(sample: Sample, quote?: Dialect['quote']): DelimiterGuess {
  const quotes = quote === undefined ? likelyQuotes(sample) : [{ quote, weight: 1 }];
  const fits = Array.from(DELIMITERS, ([delimiter, weight]) => {
    const scores = quotes
      .filter(() => sample.text.includes(delimiter))
      .map((each) => each.weight * tableScore(sample.records({ delimiter, quote: each.quote }), delimiter));
    return { delimiter, score: weight * Math.max(0, ...scores) };
  });
  const [best, second] = fits.toSorted((a, b) => b.score - a.score);
  const scores = Object.fromEntries(fits.map(({ delimiter, score }) => [delimiter, score]));
  if (best === undefined || best.score === 0) return { delimiter: ',', confidence: 0.5, scores };
  return {
    delimiter: best.delimiter,
    confidence: Math.min(1, best.score - (second?.score ?? 0) / 2),
    scores,
  };
}

/** Apostrophes quote less often than they stand in words, and must show a better table. */
function likelyQuotes({ text }: Sample): { quote: Dialect['quote']; weight: number }[] {
  const double = { quote: '"' as const, weight: 1 };
  return text.includes("'") ? [double, { quote: "'", weight: 0.95 }] : [double];
}

/** How much records look like a table, 0–1; 0 for a single column. */
function tableScore(records: readonly SampleRecord[], delimiter: string): number {
  const { width, share } = usual(records);
  if (width < 2) return 0;
  if (delimiter === ' ' && !isSpaced(records, width)) return 0;
  if (delimiter === ':' && areTimes(records)) return 0;
  const cells = records.flatMap((record) => record.cells);
  const whole = cells.filter((cell) => isWhole(cell, delimiter)).length / cells.length;
  const size = 1 - 1 / (width + 1);
  return share * whole * size;
}

function usual(records: readonly SampleRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || b - a);
  return first === undefined ? { width: 0, share: 0 } : { width: first[0], share: first[1] / records.length };
}

/** Is each of most rows under the header one time or one address, with colons of its own? */
function areTimes(records: readonly SampleRecord[]): boolean {
  const lines = records.slice(1).map(({ cells }) => cells.map(({ text }) => text).join(':'));
  const times = lines.filter((line) => ['date', 'address'].includes(valueType(line)));
  return times.length > lines.length / 2;
}

/**
 * Spaces stand between words as well. They make a table where every row under the header has as many cells, all of them
 * numbers, dates or quoted: and more of them than a date and a time, unless some are quoted.
 */
function isSpaced(records: readonly SampleRecord[], width: number): boolean {
  const rows = records.slice(1).map(({ cells }) => cells);
  const cells = rows.flat();
  const isValue = ({ text, quoted }: SampleCell): boolean =>
    quoted || !['text', 'empty'].includes(valueType(text));
  return (
    rows.length > 1 &&
    (records[0]?.cells.length ?? 0) >= width - 1 &&
    rows.every((row) => row.length === width) &&
    (width > 2 || cells.some(({ quoted }) => quoted)) &&
    cells.every(isValue)
  );
}

/** Is it a value of its own? Text that holds another delimiter may be several. */
function isWhole({ text, quoted }: SampleCell, delimiter: string): boolean {
  if (quoted || valueType(text) !== 'text') return true;
  return !(delimiter === ',' ? /[;\t|]/ : delimiter === ':' ? /[,;\t|]/ : /[\t|]/).test(text);
}

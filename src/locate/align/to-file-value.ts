import { keyOf } from './column-index.ts';
import { learnDate } from './write/learn-date.ts';
import { learnNumber } from './write/learn-number.ts';
import { learnText } from './write/learn-text.ts';
import type { TextPair } from './write/pair.ts';

/** Cells of one column: as the page shows them, and at the same place as the file has them. */
export interface ColumnPairs {
  shown: readonly string[];
  stored: readonly string[];
}

/** Longer texts are nothing that a page shows in another format. */
const longest = 10_000;

/**
 * A value typed as the page shows it, in the format of the file: its decimal mark and groups, without a unit that the file
 * leaves out, its date pattern, its words for yes and no. All of it is learned from cells that are known to be the same;
 * undefined when they do not tell for certain.
 */
export function toFileValue(text: string, { shown, stored }: ColumnPairs): string | undefined {
  const all = shown.map((each, n) => ({ shown: each, stored: stored[n] ?? '' }));
  if (text.length > longest) return undefined;
  if (keyOf(text) === '') return missingValue(text, all);
  const pairs = all.filter((pair) => keyOf(pair.shown) !== '' && keyOf(pair.stored) !== '');
  const number = learnNumber(pairs);
  const value = (number ?? learnDate(pairs) ?? learnText(pairs))(text);
  if (value === undefined || !isSame(pairs)) return value;
  // What is shown as it is stored is stored as it is typed, zeros at the end included.
  const isKept = number === undefined || withoutZeros(value) === withoutZeros(text.trim());
  return isKept ? text.trim() : value;
}

/** A number without the zeros that end its decimals. */
function withoutZeros(text: string): string {
  return /[.,]\d*$/.test(text) ? text.replace(/0+$/, '').replace(/[.,]$/, '') : text;
}

/** How the file says that there is no value. */
function missingValue(text: string, pairs: readonly TextPair[]): string | undefined {
  const words = new Set(pairs.filter((pair) => keyOf(pair.shown) === '').map((pair) => pair.stored));
  const [word] = words;
  if (words.size === 1 && word !== undefined && keyOf(word) === '') return word;
  return words.size === 0 && text.trim() === '' ? '' : undefined;
}

/** Does the page show all values exactly as the file has them? */
function isSame(pairs: readonly TextPair[]): boolean {
  return pairs.every(({ shown, stored }) => shown.trim() === stored.trim());
}

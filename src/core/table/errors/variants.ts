import { fold } from '../../csv/fold.ts';
import { textKey } from '../../values/text-key.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';
import type { ColumnProfile } from '../profile/profile.ts';

/** A column of names that return: at most every second value is a new one. */
const mostDistinct = 0.5;
/** Letters that two spellings must have in common, and how often the usual one must be there. */
const [leastLetters, leastUsual] = [4, 3];
/** So much more frequent is the usual one. */
const dominance = 2;
const PUNCTUATION = /[\s.,;:'"`´()[\]\-_/]+/g;

/** One thing written in two ways: letter case, accents, punctuation. The way that is far more frequent is proposed. */
export const variants: ColumnDetector = {
  kinds: ['case', 'variant'],
  mostShare: 1,
  judgeOf(column) {
    const usual = usualSpellings(column);
    if (usual === undefined) return undefined;
    return (value) => {
      const spelling = usual.get(keyOf(value));
      const times = spelling === undefined ? 0 : (column.values?.get(spelling) ?? 0);
      const own = column.values?.get(value) ?? 0;
      if (spelling === undefined || spelling === value || times < Math.max(leastUsual, dominance * own))
        return undefined;
      if (figuresOf(value) !== figuresOf(spelling)) return undefined;
      const kind = value.toLowerCase() === spelling.toLowerCase() ? 'case' : 'variant';
      return { why: { kind, usual: spelling, times }, proposed: spelling };
    };
  },
};

/** The most frequent spelling of each key; undefined for a column whose values do not return. */
function usualSpellings(column: ColumnProfile): ReadonlyMap<string, string> | undefined {
  const { values, reading, distinct } = column;
  if (values === undefined || reading.kind !== 'text' || distinct.count > mostDistinct * filledOf(column))
    return undefined;
  const usual = new Map<string, string>();
  for (const [value, count] of values) {
    const key = keyOf(value);
    const known = usual.get(key);
    const isEnough = (key.match(/\p{L}/gu)?.length ?? 0) >= leastLetters;
    if (isEnough && (known === undefined || count > (values.get(known) ?? 0))) usual.set(key, value);
  }
  return usual;
}

/** What spellings of one thing have in common; signs that make another thing of it (`C++`) stay. */
function keyOf(value: string): string {
  return fold(textKey(value)).replaceAll(PUNCTUATION, ' ').trim();
}

/** The words with figures: what stands between figures counts. */
function figuresOf(value: string): string {
  const words = value.toLowerCase().split(/\s+/);
  return words.filter((word) => /\d/.test(word)).join(' ');
}

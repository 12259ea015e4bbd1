import { editDistance } from '../../values/edit-distance.ts';
import type { ColumnProfile } from '../profile/profile.ts';
import { type ColumnDetector, filledOf } from './column-detector.ts';

/** Only a column of few names that return often, and not more than can be compared. */
const [mostDistinct, mostNames] = [0.2, 5_000];
/** A mistake is rare, and the right name far more frequent. */
const [mostMistakes, leastUsual, dominance] = [2, 8, 10];
/** In short words one letter makes another word. */
const [leastLength, longest, leastWord] = [6, 60, 5];

/** A rare name that is one slip away from a frequent one: a letter inside a word that no other name has. */
export const spelling: ColumnDetector = {
  kinds: ['spelling'],
  mostShare: 0.05,
  judgeOf(column) {
    const { values, reading, distinct } = column;
    const isFit =
      reading.kind === 'text' && distinct.count <= Math.min(mostNames, mostDistinct * filledOf(column));
    if (values === undefined || !isFit) return undefined;
    const words = wordCounts(column);
    const near = nearNames(values);
    return (value) => {
      const own = values.get(value) ?? 0;
      if (own > mostMistakes || !isComparable(value)) return undefined;
      const found = near(value).filter((name) => {
        const times = values.get(name) ?? 0;
        return times >= Math.max(leastUsual, dominance * own) && isSlip(value, name, words);
      });
      const [proposed] = found;
      if (proposed === undefined || found.length > 1) return undefined;
      return { why: { kind: 'spelling', usual: proposed, times: values.get(proposed) ?? 0 }, proposed };
    };
  },
};

function isComparable(value: string): boolean {
  return value.length >= leastLength && value.length <= longest;
}

/** Names that may be one slip away: they share a key. Work grows as the letters of all names. */
function nearNames(values: ReadonlyMap<string, number>): (value: string) => string[] {
  const byKey = new Map<string, string[]>();
  for (const [name, count] of values) {
    if (count < leastUsual || !isComparable(name)) continue;
    for (const key of keysOf(name)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [name]);
      else known.push(name);
    }
  }
  return (value) =>
    [...new Set(keysOf(value).flatMap((key) => byKey.get(key) ?? []))].filter((name) => name !== value);
}

/** The text, the text with each of its letters left out, and its pairs of letters in order: slips share one of them. */
function keysOf(text: string): string[] {
  const lower = text.toLowerCase();
  const shorter = Array.from(lower, (_, n) => lower.slice(0, n) + lower.slice(n + 1));
  const pairs = Array.from({ length: lower.length - 1 }, (_, n) => lower.slice(n, n + 2));
  return [...new Set([lower, ...shorter, [...new Set(pairs)].sort().join('\0')])];
}

/** Is one word another by a letter inside it, in a word that stands nowhere else? Endings are grammar, beginnings other words. */
function isSlip(value: string, name: string, words: ReadonlyMap<string, number>): boolean {
  const [one, other] = [wordsOf(value), wordsOf(name)];
  const different = one.filter((word, n) => word !== other[n]);
  const [wrong, ...more] = different;
  const right = wrong === undefined ? undefined : other[one.indexOf(wrong)];
  if (one.length !== other.length || more.length > 0 || wrong === undefined || right === undefined)
    return false;
  const isWord = Math.min(wrong.length, right.length) >= leastWord && !/\d/.test(wrong + right);
  const hasSameEnds = wrong[0] === right[0] && wrong.at(-1) === right.at(-1);
  return isWord && hasSameEnds && words.get(wrong) === 1 && editDistance(wrong, right, 1) === 1;
}

/** In how many names each word stands. */
function wordCounts({ values }: ColumnProfile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values?.keys() ?? [])
    for (const word of new Set(wordsOf(value))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s\-_/,.;:()]+/);
}

import { keyOf } from '../column-index.ts';
import { booleanOf } from '../../../core/values/boolean-words.ts';
import { isBorneOut, type TextPair, type Writer } from './pair.ts';

/** Pairs that must bear out that the file writes otherwise than the page. */
const fewestChanged = 3;

/** How texts of the page are written in the file: as they are, in another case, with something around, or by other words. */
export function learnText(pairs: readonly TextPair[]): Writer {
  if (isBorneOut(count(pairs, asIs), pairs.length)) return asIs;
  if (isBorneOut(count(pairs, tidied), pairs.length)) return tidied;
  const words = learnWords(pairs);
  const changed = [upper, lower, around(pairs)].find((write) => {
    const borneOut = count(pairs, write);
    return borneOut >= fewestChanged && isBorneOut(borneOut, pairs.length);
  });
  return (text) => words(text) ?? changed?.(text);
}

function count(pairs: readonly TextPair[], write: Writer): number {
  return pairs.filter(({ shown, stored }) => write(shown) === stored.trim()).length;
}

function asIs(text: string): string {
  return text.trim();
}

/** Spaces and quotes as keyboards have them, without footnote marks. */
function tidied(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .trim()
    .replace(/\s?(?:\[[^\][]{1,12}\]|[*†‡])$/, '')
    .normalize('NFC');
}

function upper(text: string): string {
  return tidied(text).toUpperCase();
}

function lower(text: string): string {
  return tidied(text).toLowerCase();
}

/** What the file has around every text (`https://` before an address), told by the first pair. */
function around(pairs: readonly TextPair[]): Writer {
  const first = pairs.find(({ shown, stored }) => tidied(shown) !== '' && stored.includes(tidied(shown)));
  if (first === undefined) return () => undefined;
  const at = first.stored.indexOf(tidied(first.shown));
  const [before, behind] = [first.stored.slice(0, at), first.stored.slice(at + tidied(first.shown).length)];
  return (text) => (before + tidied(text) + behind).trim();
}

/** Words that the page always shows for the same of the file, yes and no in any language among them. */
function learnWords(pairs: readonly TextPair[]): Writer {
  const isAnswer = pairs.every(({ shown }) => booleanOf(keyOf(shown)) !== undefined);
  const wordOf = (text: string): string => {
    const key = keyOf(text);
    return isAnswer ? String(booleanOf(key)) : key;
  };
  const stored = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const word = wordOf(pair.shown);
    const known = stored.get(word);
    if (known === undefined) stored.set(word, new Set([pair.stored]));
    else known.add(pair.stored);
  }
  return (text) => {
    const known = [...(stored.get(wordOf(text)) ?? [])];
    return known.length === 1 ? known[0] : undefined;
  };
}

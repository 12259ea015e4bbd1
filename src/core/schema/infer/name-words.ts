import { fold } from '../../csv/fold.ts';

/** The words of a column's name, folded: `codePostal`, `code_postal` and `Code postal` have the same two. */
export function nameWords(name: string): ReadonlySet<string> {
  const parted = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return new Set(fold(parted).match(/\p{L}+|\p{N}+/gu) ?? []);
}

/** Whether one of these words, parted by spaces, is in the name. */
export function isNamed(words: ReadonlySet<string>, wanted: string): boolean {
  return wanted.split(' ').some((word) => words.has(word));
}

import { fold } from '../../core/csv/fold.ts';

/** How alike two names of columns are, 0–1: their common words, as a share of all. */
export function headerLikeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

function wordsOf(name: string): Set<string> {
  const parted = name.slice(0, 200).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return new Set(fold(parted).match(/\p{L}+|\p{N}+/gu));
}

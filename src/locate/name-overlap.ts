/** How many of a file name's words also stand in the given texts, 0–1; 0 for a name without words. */
export function nameOverlap(path: string, texts: readonly string[]): number {
  const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const words = wordsOf(name);
  if (words.size === 0) return 0;
  const known = wordsOf(texts.join(' '));
  return [...words].filter((word) => known.has(word)).length / words.size;
}

/** Words of two letters or more and numbers, without accents, case and plural s. */
function wordsOf(text: string): Set<string> {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const plain = spaced
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return new Set((plain.match(/\p{L}{2,}|\p{N}+/gu) ?? []).map((word) => word.replace(/(?<=..)s$/, '')));
}

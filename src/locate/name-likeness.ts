/**
 * Returns a function of a path: how many of its file name's words also stand in the given texts, 0–1; 0 for a name without words. The
 * texts are read once, however many paths are compared.
 */
export function nameLikeness(texts: readonly string[]): (path: string) => number {
  const known = wordsOf(texts.join(' ').slice(0, 20_000));
  return (path) => {
    const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
    const words = wordsOf(name.slice(0, 1_000));
    if (words.size === 0) return 0;
    return [...words].filter((word) => known.has(word)).length / words.size;
  };
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

/** The same words in each language of ours, fetched when they are asked for. */
export type LaterWords<W> = Readonly<Record<'en' | 'es' | 'fr', () => Promise<W>>>;

/** Fetches words that nobody needs before the first table in the reader's language; English for one that is not ours. */
export function loadLater<W>(words: LaterWords<W>, lang: string): Promise<W> {
  if (lang === 'es' || lang === 'fr') return words[lang]();
  return words.en();
}

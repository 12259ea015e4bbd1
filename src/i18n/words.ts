import { en } from './en.ts';

/** All strings of the product in one language. */
export type Words = typeof en;

export interface Catalogue {
  words: Words;
  /** The language they are in, as pages name it. */
  lang: string;
}

/** Every page has it: what is said before another language is here, and where that never comes. */
export const ENGLISH: Catalogue = { words: en, lang: 'en' };

const LANGUAGES = new Map<string, () => Promise<Words>>([
  ['en', async () => en],
  ['es', async () => (await import('./es.ts')).es],
  ['fr', async () => (await import('./fr.ts')).fr],
]);

/**
 * Fetches the strings in the first of the reader's languages that we speak; no other language crosses the network.
 * English where we speak none of them, and where they cannot be fetched: a strange language is better than none.
 */
export async function loadWords(languages: readonly string[]): Promise<Catalogue> {
  for (const tag of languages) {
    const lang = tag.toLowerCase().split('-')[0] ?? '';
    const words = LANGUAGES.get(lang)?.();
    if (words !== undefined)
      return words.then(
        (loaded) => ({ words: loaded, lang }),
        () => ENGLISH,
      );
  }
  return ENGLISH;
}

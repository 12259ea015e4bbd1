import type { en } from './en.ts';

/** All strings of the product in one language. */
export type Words = typeof en;

export interface Catalogue {
  words: Words;
  /** The language they are in, as pages name it. */
  lang: string;
}

const english = async (): Promise<Words> => (await import('./en.ts')).en;
const LANGUAGES = new Map<string, () => Promise<Words>>([
  ['en', english],
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
    const words = await LANGUAGES.get(lang)?.().catch(() => undefined);
    if (words !== undefined) return { words, lang };
  }
  return { words: await english(), lang: 'en' };
}

import type { place as english } from './en.ts';

/** All that is said about where data lives, in one language. */
export type PlaceWords = typeof english;

const LANGUAGES: Readonly<Record<string, () => Promise<{ place: PlaceWords }>>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
};

/**
 * Fetches these words in a language of ours, English for any other. They are apart from the catalogue because nobody
 * needs them before the first table is there.
 */
export async function loadPlaceWords(lang: string): Promise<PlaceWords> {
  const load = LANGUAGES[lang] ?? LANGUAGES['en'];
  if (load === undefined) throw new Error('There is no English');
  return (await load()).place;
}

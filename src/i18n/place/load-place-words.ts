import type { LaterWords } from '../load-later.ts';
import type { place as english } from './place-en.ts';

/** All that is said about where data lives, in one language. */
export type PlaceWords = typeof english;

/** These words are apart from the catalogue: nobody needs them before the first table is there. */
export const PLACE_WORDS: LaterWords<PlaceWords> = {
  en: async () => (await import('./place-en.ts')).place,
  es: async () => (await import('./place-es.ts')).place,
  fr: async () => (await import('./place-fr.ts')).place,
};

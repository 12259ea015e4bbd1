import type { filter as english } from './en/filter.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said about choosing records by their values, in one language. */
export type FilterWords = typeof english;

/** These words are apart from the catalogue: nobody needs them before the first table. */
export const FILTER_WORDS: LaterWords<FilterWords> = {
  en: async () => (await import('./en/filter.ts')).filter,
  es: async () => (await import('./es/filter.ts')).filter,
  fr: async () => (await import('./fr/filter.ts')).filter,
};

import type { inspect as english } from './en/inspect.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said about what a file holds and what looks wrong in it, in one language. */
export type InspectWords = typeof english;

/** These words are apart from the catalogue: only the inspection needs them. */
export const INSPECT_WORDS: LaterWords<InspectWords> = {
  en: async () => (await import('./en/inspect.ts')).inspect,
  es: async () => (await import('./es/inspect.ts')).inspect,
  fr: async () => (await import('./fr/inspect.ts')).inspect,
};

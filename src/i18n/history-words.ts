import type { history as english } from './en/history.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said about the history of a file, in one language. */
export type HistoryWords = typeof english;

/** These words are apart from the catalogue: only the page of a history needs them. */
export const HISTORY_WORDS: LaterWords<HistoryWords> = {
  en: async () => (await import('./en/history.ts')).history,
  es: async () => (await import('./es/history.ts')).history,
  fr: async () => (await import('./fr/history.ts')).history,
};

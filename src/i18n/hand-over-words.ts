import type { handOver as english } from './en/hand-over.ts';
import type { LaterWords } from './load-later.ts';

/** All that is said of the ways out without a token, in one language. */
export type HandOverWords = typeof english;

/** These words are apart from the catalogue: only who is about to send needs them. */
export const HAND_OVER_WORDS: LaterWords<HandOverWords> = {
  en: async () => (await import('./en/hand-over.ts')).handOver,
  es: async () => (await import('./es/hand-over.ts')).handOver,
  fr: async () => (await import('./fr/hand-over.ts')).handOver,
};

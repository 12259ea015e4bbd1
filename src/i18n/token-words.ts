import type { token as english } from './en/token.ts';
import type { LaterWords } from './load-later.ts';

/** What is said of access to a forge. */
export type TokenWords = typeof english;

/** These words are apart from the catalogue: only the pages that send and decide say them. */
export const TOKEN_WORDS: LaterWords<TokenWords> = {
  en: async () => (await import('./en/token.ts')).token,
  es: async () => (await import('./es/token.ts')).token,
  fr: async () => (await import('./fr/token.ts')).token,
};

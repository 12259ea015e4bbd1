import type { desk as english } from './en/desk.ts';
import type { LaterWords } from './load-later.ts';

/** All that the desk says, in one language. */
export type DeskWords = typeof english;

/** These words are apart from the catalogue: only the desk says them. */
export const DESK_WORDS: LaterWords<DeskWords> = {
  en: async () => (await import('./en/desk.ts')).desk,
  es: async () => (await import('./es/desk.ts')).desk,
  fr: async () => (await import('./fr/desk.ts')).desk,
};

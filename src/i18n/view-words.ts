import type { views as english } from './en/views.ts';
import type { LaterWords } from './load-later.ts';

/** What the views are called, in one language. */
export type ViewWords = typeof english;

/** These words are apart from the catalogue: the first table needs none of them. */
export const VIEW_WORDS: LaterWords<ViewWords> = {
  en: async () => (await import('./en/views.ts')).views,
  es: async () => (await import('./es/views.ts')).views,
  fr: async () => (await import('./fr/views.ts')).views,
};

import type { popup as english } from './en/popup.ts';
import type { LaterWords } from './load-later.ts';

/** All that the toolbar popup says, in one language. */
export type PopupWords = typeof english;

/** These words are apart from the catalogue: a page of the workbench never says them. */
export const POPUP_WORDS: LaterWords<PopupWords> = {
  en: async () => (await import('./en/popup.ts')).popup,
  es: async () => (await import('./es/popup.ts')).popup,
  fr: async () => (await import('./fr/popup.ts')).popup,
};

import type { bookmarklet } from '../src/i18n/en/bookmarklet.ts';

export type BookmarkletWords = typeof bookmarklet;

/** What a bookmarklet says: it speaks one language, that of the page it was taken from. */
export interface Speech {
  words: BookmarkletWords;
  lang: string;
}

import { bookmarklet as en } from '../src/i18n/en/bookmarklet.ts';
import { bookmarklet as es } from '../src/i18n/es/bookmarklet.ts';
import { bookmarklet as fr } from '../src/i18n/fr/bookmarklet.ts';

export type BookmarkletWords = typeof en;

const LANGUAGES = new Map<string, BookmarkletWords>(Object.entries({ en, fr, es }));

/** Returns the bookmarklet's words in the first of the reader's languages that it speaks, else in English. */
export function bookmarkletWords(languages: readonly string[]): { words: BookmarkletWords; lang: string } {
  for (const tag of languages) {
    const lang = tag.toLowerCase().split('-')[0] ?? '';
    const words = LANGUAGES.get(lang);
    if (words) return { words, lang };
  }
  return { words: en, lang: 'en' };
}

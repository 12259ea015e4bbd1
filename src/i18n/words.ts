import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** All strings of the product in one language. */
export type Words = typeof en;

const LANGUAGES: Record<string, Words> = { en, fr, es };

/** Returns the strings in the first of the reader's languages that we speak, else in English. */
export function wordsFor(languages: readonly string[]): { words: Words; lang: string } {
  for (const tag of languages) {
    const lang = tag.toLowerCase().split('-')[0] ?? '';
    const words = LANGUAGES[lang];
    if (words) return { words, lang };
  }
  return { words: en, lang: 'en' };
}

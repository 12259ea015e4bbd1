import { embedElement as en } from '../../src/i18n/en/embed-element.ts';
import { embedElement as es } from '../../src/i18n/es/embed-element.ts';
import { embedElement as fr } from '../../src/i18n/fr/embed-element.ts';
import { defineDatasetElement, type ElementWords } from '../../src/platform/web/embed/dataset-element.ts';

const WORDS: Record<string, ElementWords> = { en, fr, es };

/** Returns the words of the first of these languages that is spoken, else the English ones. */
function wordsOf(languages: readonly string[]): ElementWords {
  for (const tag of languages) {
    const words = WORDS[tag.toLowerCase().split('-')[0] ?? ''];
    if (words) return words;
  }
  return en;
}

const said = new Set<string>();
/** Each thing once, however many elements have it. */
function warn(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  // oxlint-disable-next-line no-console -- a publisher looks for what is wrong there, and nowhere else
  console.warn(`emendata-dataset: ${text}`);
}

/* Only while a classic script runs does the page know which one it is: the site is where the script came from. */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src !== '') {
  defineDatasetElement(window, { site: new URL('.', script.src).href, words: wordsOf, warn });
} else warn('load embed.js with <script src>, not as a module or inline');

import { render, type ComponentChild } from 'preact';
import { loadWords } from '../i18n/words.ts';
import { Language } from './context.ts';

/**
 * Renders an app into this page, in the first of the reader's languages that we speak; nothing is shown before the
 * strings are there, because words that change under the eyes are worse than a moment of none.
 */
export async function start(app: ComponentChild): Promise<void> {
  const language = await loadWords(navigator.languages);
  document.documentElement.lang = language.lang;
  /* The popup's page has no title of its own: the build would take it for that of the toolbar button. */
  document.title ||= language.words.product;
  const root = document.getElementById('root');
  if (root) render(<Language.Provider value={language}>{app}</Language.Provider>, root);
}

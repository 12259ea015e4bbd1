import { render, type ComponentChild } from 'preact';
import type { EmbedLook } from '../core/embed/embed-fragment.ts';
import { loadWords } from '../i18n/words.ts';
import { Language } from './context.ts';

/**
 * Renders an app into this page, in the first of the reader's languages that we speak; nothing is shown before the
 * strings are there, because words that change under the eyes are worse than a moment of none. The publisher of a page that
 * we are a part of may have another language or theme.
 */
export async function start(app: ComponentChild, { locale, theme }: EmbedLook = {}): Promise<void> {
  const language = await loadWords([...(locale === undefined ? [] : [locale]), ...navigator.languages]);
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language.lang;
  /* The popup's page has no title of its own: the build would take it for that of the toolbar button. */
  document.title ||= language.words.product;
  const root = document.getElementById('root');
  if (root) render(<Language.Provider value={language}>{app}</Language.Provider>, root);
}

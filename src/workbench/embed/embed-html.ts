import type { Locale, Theme } from '../../core/embed/embed-fragment.ts';

/** What a publisher chose. */
export interface EmbedChoice {
  locale?: Locale | undefined;
  theme?: Theme | undefined;
  height?: number | undefined;
}

/** A dataset to be embedded: the address of its file and what the file is called. */
export interface EmbedFile {
  src: string;
  name: string;
}

/** Returns the HTML that shows the dataset in a page; `site` is the address of the hosted site. Without the script, its link stays. */
export function embedHtml(site: string, { src, name }: EmbedFile, choice: EmbedChoice): string {
  const { locale, theme, height } = choice;
  const attributes = Object.entries({ src, locale, theme, height })
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(String(value))}"`);
  return [
    `<script src="${escapeHtml(new URL('embed.js', site).href)}" async></script>`,
    `<emendata-dataset${attributes.join('')}>`,
    `  <a href="${escapeHtml(src)}">${escapeHtml(name)}</a>`,
    '</emendata-dataset>',
    '',
  ].join('\n');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  /* A parser makes a line feed of it when it stands there bare. */
  '\r': '&#13;',
};

/** Returns text that a parser reads as this very text, in an attribute with quotes and between tags. No HTML can hold NUL. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\u{FFFD}')
    .replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? character);
}

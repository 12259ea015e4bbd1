import { toLink, toPlain } from '../deliver/safe-text.ts';

const LONGEST_LINE = 5_000;
/** Every sign that means something in Markdown. */
const MARKUP = /[\\`*_{}()+\-!|~&$=.]/g;

/**
 * A person's words as a quotation in Markdown: they read as they were written, and nothing in them acts but web addresses. Lines
 * of a quotation cannot be taken for anything around it.
 */
export function quoteProse(words: string, forgeHost: string): string {
  return words
    .trim()
    .split(/\r\n|\n|\r/)
    .map((line) => `> ${toProse(line, forgeHost)}`.trimEnd())
    .join('\n');
}

/** The words that `quoteProse` put into a text, as a person wrote them; empty when there are none. */
export function readProse(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => /^>( |$)/.test(line))
    .map((line) => unescapeMarkup(line.slice(2)))
    .join('\n');
}

function unescapeMarkup(line: string): string {
  return line.replaceAll(/<(https?:[^<>]*)>/g, '$1').replaceAll(/\\([\\`*_{}()+\-!|~&$=.])/g, '$1');
}

function toProse(line: string, forgeHost: string): string {
  return line
    .split(/(https?:\/\/\S+)/)
    .map((piece, at) => (at % 2 === 1 ? toLink(piece, forgeHost) : escapeMarkup(piece)))
    .join('');
}

function escapeMarkup(text: string): string {
  return toPlain(text, LONGEST_LINE).replaceAll(MARKUP, (sign) => `\\${sign}`);
}

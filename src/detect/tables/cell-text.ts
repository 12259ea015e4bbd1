import { isElement, isHidden } from '../hidden.ts';
import type { PageReader } from '../page-reader.ts';

/**
 * The words a reader sees in a cell, on one line, at most `limit` characters.
 *
 * Hidden sort keys, scripts and footnote marks are left out, a line break becomes ` / `, a picture its
 * alternative text. The walk stops at the limit, so a page wrapped in a table costs no more than a number. It adds the `names` of
 * the elements it came by: nobody has to look for them again.
 */
export function cellText(cell: Element, page: PageReader, limit: number, names?: Set<string>): string {
  const text = cell.firstElementChild
    ? walkText(cell, page, { limit, names })
    : (cell.textContent ?? '').slice(0, 2 * limit + 200);
  const shown = clean(text).slice(0, limit);
  return shown === '' ? sortKeyOf(cell).slice(0, limit) : shown;
}

/** Attributes in which sortable tables keep the value of a cell. */
const sortKeys = ['data-value', 'data-sort', 'data-order', 'data-sort-value'];

/** The value by which a cell is sorted; MediaWiki's padded keys (`7003120400000000000♠`) say nothing to others. */
export function sortKeyOf(cell: Element): string {
  for (const name of sortKeys) {
    const value = clean(cell.getAttribute(name) ?? '');
    if (value !== '' && !value.includes('♠')) return value;
  }
  return '';
}

/** Spaces of every kind as one plain space, none at the ends. */
export function clean(text: string): string {
  return text.replace(/[\s\u200b\u202f]+/g, ' ').trim();
}

interface Walk {
  limit: number;
  names: Set<string> | undefined;
}

function walkText(cell: Element, page: PageReader, { limit, names }: Walk): string {
  const walker = page.walk(cell);
  const parts: string[] = [];
  let length = 0;
  let node = walker.nextNode();
  while (node && length < limit) {
    const hidden = isHidden(node);
    const part = hidden ? '' : partOf(node);
    if (isElement(node)) names?.add(node.localName);
    parts.push(part);
    length += part.trim().length;
    node = hidden ? nextBeside(walker) : walker.nextNode();
  }
  return parts.join('').replace(/^(?:\s*\/ )+|(?:\s\/\s*)+$/g, '');
}

/** The node after the current one's whole subtree. */
export function nextBeside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dd',
  'dt',
  'td',
  'th',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
]);

function partOf(node: Node): string {
  if (!isElement(node)) return (node.nodeValue ?? '').slice(0, 5_000);
  if (node.localName === 'br') return ' / ';
  if (node.localName === 'img') return ` ${node.getAttribute('alt') ?? ''} `;
  return blocks.has(node.localName) ? ' ' : '';
}

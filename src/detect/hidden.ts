import { readNode } from '../core/read-node.ts';

/** What holds no words for a reader, whatever is written on it. */
const names = new Set(['script', 'style', 'template', 'noscript', 'select', 'datalist', 'textarea']);

const marks = [
  '[hidden], [style*="display:none" i], [style*="display: none" i]',
  '[role="menu"], [role="listbox"], th [aria-hidden="true"], [role="columnheader"] [aria-hidden="true"]',
  'sup.reference, sup > a[href^="#"], .mw-editsection, .sortkey, .sorttable, .screen-reader-text, .sr-only, .visually-hidden',
].join(', ');

/** True for an element that a reader does not see, told from its own markup: no style is computed, no layout asked for. */
export function isHidden(node: Node): boolean {
  if (!isElement(node)) return false;
  return names.has(node.localName) || readNode(node, 'matches').call(node, marks);
}

/** Told by its number: each frame has an `Element` of its own. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

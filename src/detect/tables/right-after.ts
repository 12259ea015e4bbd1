import { isHidden } from '../hidden.ts';
import type { PageReader } from '../page-reader.ts';
import { nextBeside } from './cell-text.ts';

/** Between two parts of one table a page has wrappers, not more. */
const mostNodes = 60;

/** True when a reader sees nothing between an element and one further down the page: no word, no picture. */
export function isRightAfter(first: Element, second: Element, page: PageReader): boolean {
  if (!page.root || first.contains(second)) return false;
  const walker = page.walk(page.root);
  walker.currentNode = first;
  let node = nextBeside(walker);
  for (let count = 0; node && count < mostNodes; count++) {
    if (node === second) return true;
    const isUnseen = isHidden(node);
    if (!isUnseen && shows(node)) return false;
    node = isUnseen ? nextBeside(walker) : walker.nextNode();
  }
  return false;
}

function shows(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test(node.nodeValue ?? '');
  return node.nodeName.toLowerCase() === 'img';
}

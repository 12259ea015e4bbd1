import type { Change } from './pace.ts';
import { readNode } from '../../core/read-node.ts';

/** Where the page is: its address and its title. A page of one document changes them without being loaded. */
export interface Whereabouts {
  /** What became of them since they were noted; undefined when nothing did. */
  change(): Change | undefined;
  note(): void;
}

/** A title that goes on changing at one address, a clock or a count of messages, says nothing about the page. */
const MOST_TITLES = 8;

/** Returns the whereabouts of a document, noted once. */
export function createWhereabouts(document: Document): Whereabouts {
  const titles = new Set<string>();
  let address = '';
  const isOtherPage = () => pageOf(readNode(document, 'URL')) !== pageOf(address);
  const isNewTitle = () => titles.size < MOST_TITLES && !titles.has(readNode(document, 'title'));

  function note(): void {
    if (isOtherPage()) titles.clear();
    address = readNode(document, 'URL');
    if (titles.size < MOST_TITLES) titles.add(readNode(document, 'title'));
  }

  note();
  return {
    change() {
      if (isOtherPage()) return 'page';
      return readNode(document, 'URL') !== address || isNewTitle() ? 'part' : undefined;
    },
    note,
  };
}

/** An address without its fragment, which names a place within the page. */
function pageOf(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}

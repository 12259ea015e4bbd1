import type { PageReader } from '../page-reader.ts';
import { cellText } from './cell-text.ts';

/** What the page calls a table or grid: caption, label, figure caption, heading above it, else the page's title. */
export function titleOf(table: Element, page: PageReader): string {
  const names = [captionOf, labelOf, figureCaptionOf, headingAbove];
  for (const nameOf of names) {
    const named = nameOf(table, page);
    const text = typeof named === 'string' ? named.trim() : named ? cellText(named, page, 300) : '';
    if (text !== '') return text;
  }
  return page.title;
}

function labelOf(table: Element, page: PageReader): Element | string | null {
  const id = table.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  const labelling = id ? page.root?.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`) : null;
  return labelling ?? table.getAttribute('aria-label') ?? table.getAttribute('summary');
}

function figureCaptionOf(table: Element): Element | null {
  return table.closest('figure')?.querySelector('figcaption') ?? null;
}

/** The last heading before an element: found by halving, for a page may have as many headings as tables. */
function headingAbove(element: Element, page: PageReader): Element | undefined {
  const following = 4;
  const headings = page.headings();
  let [above, below] = [0, headings.length];
  while (above < below) {
    const middle = (above + below) >> 1;
    const isAbove = (headings[middle]?.compareDocumentPosition(element) ?? 0) & following;
    if (isAbove) above = middle + 1;
    else below = middle;
  }
  return headings[above - 1];
}

/** The caption of a table; a grid made of other elements has none. */
export function captionOf(table: Element): Element | undefined {
  const first = table.firstElementChild;
  return first?.localName === 'caption' ? first : undefined;
}

import type { PageReader } from '../page-reader.ts';
import { cellText } from './cell-text.ts';

/** What the page calls a table or grid: caption, label, figure caption, heading above it, else the page's title. */
export function titleOf(table: Element, heading: Element | undefined, page: PageReader): string {
  const named = [
    captionOf(table),
    labelOf(table, page),
    table.closest('figure')?.querySelector('figcaption'),
    heading,
  ];
  for (const element of named) {
    const text = typeof element === 'string' ? element.trim() : element ? cellText(element, page, 300) : '';
    if (text !== '') return text;
  }
  return page.title;
}

function labelOf(table: Element, page: PageReader): Element | string | null {
  const id = table.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  const labelling = id ? page.root?.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`) : null;
  return labelling ?? table.getAttribute('aria-label') ?? table.getAttribute('summary');
}

/** The caption of a table; a grid made of other elements has none. */
export function captionOf(table: Element): Element | undefined {
  const first = table.firstElementChild;
  return first?.localName === 'caption' ? first : undefined;
}

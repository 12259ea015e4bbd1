import { clean } from './cell-text.ts';

/** Footnote marks that are no part of a cell's words: links to the foot of the page. */
const marks = 'sup.reference, sup > a[href^="#"]';

/** The marks of the footnotes that a cell's words leave out. */
export function hiddenMarks(cell: Element): string[] {
  if (!cell.firstElementChild) return [];
  const found = [...cell.querySelectorAll(marks)].filter(
    (mark) => mark.closest('sup.reference') === mark || !mark.closest('sup.reference'),
  );
  return found.map((mark) => clean(mark.textContent ?? '').slice(0, 20)).slice(0, 10);
}

/** The first address a cell links to, undefined for none; a link within the page is none. */
export function addressIn(cell: Element, base: string): string | undefined {
  const href = cell.firstElementChild && cell.querySelector('a[href]:not([href^="#"])')?.getAttribute('href');
  if (!href || !URL.canParse(href, base)) return undefined;
  const { protocol, href: address } = new URL(href, base);
  return protocol === 'http:' || protocol === 'https:' ? address : undefined;
}

import type { PageReader } from '../page-reader.ts';
import { findHeader } from './header.ts';
import { layOut } from './lay-out.ts';
import { readSheet, sampledRows } from './sheet.ts';
import type { JudgedTable } from './table-finding.ts';
import { titleOf } from './title.ts';

/** A table that a person says is data, whatever we think of it; undefined for an element that is no table. */
export function chosenTable(element: Element, page: PageReader): JudgedTable | undefined {
  const matrix = layOut(element, page, sampledRows);
  if (!matrix) return undefined;
  const sheet = readSheet(element, matrix, page);
  const title = titleOf(element, headingAbove(element, page), page);
  return { tier: 'chosen', element, sheet, header: findHeader(sheet), title };
}

function headingAbove(element: Element, page: PageReader): Element | undefined {
  const following = 4;
  const above = [...(page.root?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].filter(
    (heading) => (heading.compareDocumentPosition(element) & following) !== 0,
  );
  return above.at(-1);
}

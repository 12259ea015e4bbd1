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
  const title = titleOf(element, page);
  return { tier: 'chosen', element, sheet, header: findHeader(sheet), title };
}

import { isCsvView, layCsvView } from '../grids/csv-view.ts';
import { layGrid } from '../grids/lay-grid.ts';
import type { PageReader } from '../page-reader.ts';
import { isTable } from './find-tables.ts';
import { findHeader } from './header.ts';
import { joinMatrices } from './join-matrices.ts';
import { type Matrix, toMatrix } from './matrix.ts';
import { isRightAfter } from './right-after.ts';
import { readSheet, sampledRows } from './sheet.ts';
import { isContinued, isSplitHead } from './split-table.ts';

/** Lays out at most `limit` rows of a grid, or of a table and of all it is cut into; undefined for what is no table. */
export function layOut(element: Element, page: PageReader, limit: number): Matrix | undefined {
  if (!isTable(element)) return layGrid(element, limit);
  if (isCsvView(element)) return layCsvView(element, limit);
  return joinMatrices(partsOf(element, page).map((part) => toMatrix(part, limit)));
}

/** The tables that are one with this one, in the page's order: as `findDataTables` joins them. */
function partsOf(table: HTMLTableElement, page: PageReader): HTMLTableElement[] {
  const tables = [...(page.root?.querySelectorAll('table') ?? [])].filter(isTable);
  const at = tables.indexOf(table);
  let first = at;
  while (first > 0 && goesOn(tables[first - 1], tables[first], page)) first--;
  let last = at;
  while (goesOn(tables[last], tables[last + 1], page)) last++;
  const [head, body] = [tables[first - 1], tables[first]];
  if (head && body && isSplitHead(head, body, page)) first--;
  return tables.slice(first, last + 1);
}

function goesOn(
  first: HTMLTableElement | undefined,
  next: HTMLTableElement | undefined,
  page: PageReader,
): boolean {
  if (!first || !next || !isRightAfter(first, next, page)) return false;
  return isContinued({ header: read(first, page).header, end: first }, read(next, page), page);
}

function read(table: HTMLTableElement, page: PageReader) {
  const sheet = readSheet(table, toMatrix(table, sampledRows), page);
  return { sheet, header: findHeader(sheet) };
}

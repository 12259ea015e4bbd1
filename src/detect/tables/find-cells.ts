import type { PageCell } from '../../core/page-cell.ts';
import type { PageReader } from '../page-reader.ts';
import { cellText, clean } from './cell-text.ts';
import { findHeader } from './header.ts';
import { type Matrix, toMatrix } from './matrix.ts';
import { readSheet, sampledRows } from './sheet.ts';

/** A longer table is a page for machines: its further rows are not looked through. */
const MOST_ROWS = 5_000;
const LONGEST_TEXT = 2_000;

/**
 * Finds cells of a table by what their record says in its key columns. Only those that are certain: the columns are
 * named once, one row has the key, and its cell says what it must.
 */
export function findCells(
  table: HTMLTableElement,
  wanted: readonly PageCell[],
  page: PageReader,
): Map<Element, PageCell> {
  const header = findHeader(readSheet(table, toMatrix(table, sampledRows), page));
  const matrix = toMatrix(table, MOST_ROWS);
  const rows = { ...matrix, rows: matrix.rows.slice(header.end) };
  const search = { rows, labels: header.labels, page };
  const found = new Map<Element, PageCell>();
  for (const cell of wanted) {
    const element = findCell(cell, search);
    if (element) found.set(element, cell);
  }
  return found;
}

interface Search {
  rows: Matrix;
  labels: readonly string[];
  page: PageReader;
}

function findCell({ key, column, shows }: PageCell, { rows, labels, page }: Search): Element | undefined {
  const place = placeOf(column, labels);
  const keys = Object.entries(key).map(([name, value]) => ({ place: placeOf(name, labels), value }));
  if (place === undefined || keys.length === 0 || keys.some((each) => each.place === undefined))
    return undefined;
  const says = (row: Matrix['rows'][number], at: number | undefined, value: string) => {
    const slot = at === undefined ? undefined : row[at];
    return slot !== undefined && cellText(slot.cell, page, LONGEST_TEXT) === clean(value);
  };
  const [row, another] = rows.rows.filter((each) => keys.every((one) => says(each, one.place, one.value)));
  if (row === undefined || another !== undefined || !says(row, place, shows)) return undefined;
  return row[place]?.cell;
}

/** The one column of this name; undefined when none or several have it. */
function placeOf(name: string, labels: readonly string[]): number | undefined {
  const wanted = clean(name);
  const place = labels.indexOf(wanted);
  return place === -1 || labels.includes(wanted, place + 1) ? undefined : place;
}

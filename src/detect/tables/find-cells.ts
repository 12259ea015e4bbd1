import type { PageCell } from '../../core/page-cell.ts';
import type { ExtractedCell, ExtractedTable } from '../extracted-table.ts';
import type { PageReader } from '../page-reader.ts';
import { clean } from './cell-text.ts';
import { extractTable } from './extract-table.ts';

/**
 * Finds cells of a table by what their record says in its key columns. Only those that are certain: the columns are
 * named once, one row has the key, and its cell says what it must.
 */
export function findCells(
  table: Element,
  wanted: readonly PageCell[],
  page: PageReader,
): Map<Element, PageCell> {
  const extracted = extractTable(table, page);
  const found = new Map<Element, PageCell>();
  for (const cell of extracted ? wanted : []) {
    const element = extracted && findCell(cell, extracted);
    if (element) found.set(element, cell);
  }
  return found;
}

function findCell(
  { key, column, shows }: PageCell,
  { columns, records }: ExtractedTable,
): Element | undefined {
  const place = placeOf(column, columns);
  const keys = Object.entries(key).map(([name, value]) => ({ place: placeOf(name, columns), value }));
  if (place === undefined || keys.length === 0 || keys.some((each) => each.place === undefined))
    return undefined;
  const [record, another] = records.filter((each) => keys.every((one) => says(each, one.place, one.value)));
  if (record === undefined || another !== undefined || !says(record, place, shows)) return undefined;
  return record[place]?.element;
}

function says(record: readonly ExtractedCell[], at: number | undefined, value: string): boolean {
  const cell = at === undefined ? undefined : record[at];
  return cell !== undefined && [cell.display, cell.machine].includes(clean(value));
}

/** The one column of this name; undefined when none or several have it. */
function placeOf(name: string, labels: readonly string[]): number | undefined {
  const wanted = clean(name);
  const place = labels.indexOf(wanted);
  return place === -1 || labels.includes(wanted, place + 1) ? undefined : place;
}

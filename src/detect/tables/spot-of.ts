import type { PageSpot } from '../../core/page-spot.ts';
import { caps, fit } from '../caps.ts';
import type { ExtractedCell, ExtractedTable } from '../extracted-table.ts';
import type { PageReader } from '../page-reader.ts';
import { extractTable } from './extract-table.ts';

/**
 * Which record and which column of a table an element stands in; undefined outside its records. An element of the row that
 * is in no cell means the whole record.
 */
export function spotOf(element: Element, table: Element, page: PageReader): PageSpot | undefined {
  const extracted = extractTable(table, page);
  const record = extracted && recordAt(element, extracted);
  if (!record) return undefined;
  const shown = record.slice(0, caps.columns);
  return { record: fit(shown.map(({ display }) => display)), column: shown.findIndex(holds(element)) };
}

/** By its row; a grid may keep some cells of a record outside its row element. */
function recordAt(element: Element, { records, elements }: ExtractedTable): ExtractedCell[] | undefined {
  const at = elements.findIndex((row) => row.contains(element));
  return at === -1 ? records.find((record) => record.some(holds(element))) : records[at];
}

function holds(element: Element): (cell: ExtractedCell) => boolean {
  return (cell) => cell.element?.contains(element) === true;
}

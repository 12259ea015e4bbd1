import type { PageReader } from '../page-reader.ts';
import type { Header } from './header.ts';
import { isColumnHeader } from './header-cell.ts';
import { isRightAfter } from './right-after.ts';
import type { Sheet } from './sheet.ts';
import { captionOf } from './title.ts';

/** Copies that grids lay over a table so that its header stays in sight while it scrolls. */
const clones = '[class*="ht_clone"], [class*="fixedHeader-"], [class*="DTFC_"], [class*="dtfh-"]';
const mostHeaderRows = 6;

/** True for a copy of another table's header or first columns. */
export function isClone(table: Element): boolean {
  return table.closest(clones) !== null;
}

/**
 * True when a table is the header of the one after it: grids that scroll (DataTables, jqGrid, Kendo) keep it in a table of
 * its own. One column more is the place of the scroll bar.
 */
export function isSplitHead(head: HTMLTableElement, body: HTMLTableElement, page: PageReader): boolean {
  if (head.rows.length === 0 || head.rows.length > mostHeaderRows) return false;
  const rows = [...head.rows];
  if (!rows.every(({ cells }) => cells.length > 1 && [...cells].every(isColumnHeader))) return false;
  const spare = columnsOf(rows.at(-1)) - columnsOf(body.rows[body.rows.length - 1]);
  return (spare === 0 || spare === 1) && isRightAfter(head, body, page);
}

function columnsOf(row: HTMLTableRowElement | undefined): number {
  return row ? [...row.cells].reduce((sum, cell) => sum + (cell.colSpan || 1), 0) : 0;
}

/** The end of what was put together so far, and the names over its columns. */
export interface Beginning {
  header: Header;
  end: Element;
}

/** True when a table certainly goes on in the next one: the same names over the columns, and nothing to read between. */
export function isContinued(
  first: Beginning,
  next: { sheet: Sheet; header: Header },
  page: PageReader,
): boolean {
  const { kind, labels } = first.header;
  return (
    kind !== 'none' &&
    next.header.kind === kind &&
    /* A title of its own, as a row over the whole width or as a caption, makes it another table. */
    next.header.start === 0 &&
    new Set(labels).size >= 2 &&
    labels.length === next.header.labels.length &&
    labels.every((label, column) => label === next.header.labels[column]) &&
    captionOf(next.sheet.element) === undefined &&
    isRightAfter(first.end, next.sheet.element, page)
  );
}

/** The rows of a table and of the one it goes on in. Rows that were not read stay unread: the first rows are enough to judge by. */
export function continueSheet(first: Sheet, next: Sheet): Sheet {
  const isWhole = first.rows.length === first.total;
  return {
    element: first.element,
    rows: isWhole ? [...first.rows, ...next.rows] : first.rows,
    elements: isWhole ? [...first.elements, ...next.elements] : first.elements,
    width: first.width,
    total: first.total + next.total,
  };
}

import type { PageReader } from '../page-reader.ts';
import { cellText } from './cell-text.ts';
import { classifyTable, type Verdict } from './classify.ts';

/** A data table of the page. */
export interface DataTable extends Verdict {
  table: HTMLTableElement;
  /** Its place among all tables of the page, from 1. */
  nth: number;
  title: string;
}

/** A page of fragments may hold any number of tables; no more are looked at. */
const maxTables = 2_000;

/** The data tables of a page, in its order, each with the heading it stands under. */
export function findDataTables(page: PageReader): DataTable[] {
  const found: DataTable[] = [];
  let heading: Element | undefined;
  let nth = 0;
  for (const element of page.root?.querySelectorAll('table, h1, h2, h3, h4, h5, h6') ?? []) {
    if (!isTable(element)) {
      heading = element;
      continue;
    }
    if (++nth > maxTables) break;
    if (!hasRecords(element)) continue;
    const verdict = classifyTable(element, page);
    if (verdict.tier === 'data')
      found.push({ ...verdict, table: element, nth, title: titleOf(element, heading, page) });
  }
  return found;
}

/** An element of another namespace may be called `table` too. */
function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table' && 'rows' in element;
}

/** A first glance that spares most layout tables the reading: two rows, and one of the first with two cells. */
function hasRecords(table: HTMLTableElement): boolean {
  if (table.rows.length < 2) return false;
  for (let index = 0; index < 40; index++) {
    if ((table.rows[index]?.cells.length ?? 0) >= 2) return true;
  }
  return false;
}

/** What the page calls the table: caption, label, figure caption, heading above it, else the page's title. */
function titleOf(table: HTMLTableElement, heading: Element | undefined, page: PageReader): string {
  const named = [
    table.caption,
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

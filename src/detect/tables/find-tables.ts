import type { PageReader } from '../page-reader.ts';
import { classifyTable, type Verdict } from './classify.ts';
import { toMatrix } from './matrix.ts';
import { sampledRows } from './sheet.ts';
import { titleOf } from './title.ts';

/** A table of the page that holds records, or describes one thing. */
export interface DataTable extends Verdict {
  tier: 'data' | 'key-value';
  element: Element;
  /** The tables it was put together from; `element` alone as a rule. */
  parts: Element[];
  /** Its place among all tables of the page, from 1. */
  nth: number;
  title: string;
}

/** A page of fragments may hold any number of tables; no more are looked at. */
const maxTables = 2_000;

/** The data tables of a page, then its key/value tables, both in its order, each with the heading it stands under. */
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
    const { tier, sheet, header } = classifyTable(element, toMatrix(element, sampledRows), page);
    if (tier === 'other') continue;
    const title = titleOf(element, heading, page);
    found.push({ tier, sheet, header, element, parts: [element], nth, title });
  }
  return [...found.filter(({ tier }) => tier === 'data'), ...found.filter(({ tier }) => tier !== 'data')];
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

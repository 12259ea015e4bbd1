import { isCsvView, readCsvView } from '../grids/csv-view.ts';
import { all, type PageReader } from '../page-reader.ts';
import { classifyTable, type Verdict } from './classify.ts';
import { namesOf } from './features.ts';
import { joinMatrices } from './join-matrices.ts';
import { type Matrix, toMatrix } from './matrix.ts';
import { isLayout } from './rules.ts';
import { sampledRows } from './sheet.ts';
import { continueSheet, isClone, isContinued, isSplitHead } from './split-table.ts';
import { titleOf } from './title.ts';

/** A table of the page that holds records, or describes one thing. */
export interface DataTable extends Verdict {
  tier: 'data' | 'key-value';
  element: Element;
  /** The tables it was put together from: its header's, itself, and those it goes on in. */
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
  let before: HTMLTableElement | undefined;
  for (const [index, element] of all(page, 'table', maxTables).entries()) {
    if (!isTable(element)) continue;
    if (hasRecords(element) && !isClone(element)) {
      const head = before && isSplitHead(before, element, page) ? before : undefined;
      add(found, { element, nth: index + 1 }, { page, head });
    }
    before = element;
  }
  return [...found.filter(({ tier }) => tier === 'data'), ...found.filter(({ tier }) => tier !== 'data')];
}

interface Place {
  element: HTMLTableElement;
  nth: number;
}

interface Around {
  page: PageReader;
  /** The table that holds the header alone. */
  head: HTMLTableElement | undefined;
}

/** Judges a table; it is added to those found, or to the last of them when that one goes on in it. */
function add(found: DataTable[], { element: table, nth }: Place, { page, head }: Around): void {
  const isFile = isCsvView(table);
  if (!isFile && isLayout(namesOf(table))) return;
  const { tier, sheet, header } = isFile
    ? readCsvView(table, page)
    : classifyTable(table, layOut(table, head), page);
  if (head && found.at(-1)?.element === head) found.pop();
  const last = found.at(-1);
  const end = last?.tier === 'data' ? last.parts.at(-1) : undefined;
  if (last && end && isContinued({ header: last.header, end }, { sheet, header }, page)) {
    last.sheet = continueSheet(last.sheet, sheet);
    last.parts.push(table);
  } else if (tier !== 'other') {
    const parts = head ? [head, table] : [table];
    found.push({ tier, sheet, header, element: table, parts, nth, title: titleOf(table, page) });
  }
}

function layOut(table: HTMLTableElement, head: HTMLTableElement | undefined): Matrix {
  const own = toMatrix(table, sampledRows);
  return head ? joinMatrices([toMatrix(head, sampledRows), own]) : own;
}

/** An element of another namespace may be called `table` too. */
export function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table' && 'rows' in element;
}

/** A first glance that spares most layout tables the reading: two rows, and one of the first with two cells. */
function hasRecords(table: HTMLTableElement): boolean {
  if (table.rows.length < 2) return false;
  for (let index = 0; index < sampledRows; index++) {
    if ((table.rows[index]?.cells.length ?? 0) >= 2) return true;
  }
  return false;
}

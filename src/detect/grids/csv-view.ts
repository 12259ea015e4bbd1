import type { PageReader } from '../page-reader.ts';
import type { Verdict } from '../tables/classify.ts';
import { findHeader } from '../tables/header.ts';
import { type Matrix, toMatrix } from '../tables/matrix.ts';
import { readSheet, sampledRows } from '../tables/sheet.ts';

/** Where GitHub before and since React, Forgejo and Gitea number the lines of a file. */
const lineNumber = '.js-csv-data tr > *, .react-csv-row > *, .data-table .line-num';
/** Embedded data longer than this is not worth its parsing. */
const longestData = 1_000_000;

/** True for a table in which a forge shows the CSV file that its page is about, known by its markup on any host. */
export function isCsvView(table: Element): boolean {
  return hasLineNumbers(table) || hasNumberedHeader(table);
}

/** Lays out the file that a CSV view shows, without what the forge put around it. */
export function layCsvView(table: HTMLTableElement, limit: number): Matrix {
  const { rows, elements, width, total } = toMatrix(table, limit);
  if (hasLineNumbers(table)) {
    return { rows: rows.map((row) => row.slice(1)), elements, width: width - 1, total };
  }
  return { rows: rows.slice(1), elements: elements.slice(1), width, total: total - 1 };
}

/** Reads a CSV view. Its first line names the columns, also where all of the file is words. */
export function readCsvView(table: HTMLTableElement, page: PageReader): Verdict {
  const sheet = readSheet(table, layCsvView(table, sampledRows), page);
  const header = findHeader(sheet);
  if (header.kind !== 'none') return { tier: 'data', sheet, header };
  const labels = Array.from({ length: sheet.width }, (_, column) => sheet.rows[0]?.[column]?.text ?? '');
  return { tier: 'data', sheet, header: { kind: 'td', start: 0, end: 1, labels } };
}

/** How many records the file has: GitHub draws the rows in sight, and keeps all lines in the page's data. 0 where it is not told. */
export function countCsvRecords({ root }: PageReader): number {
  const text = root?.querySelector('script[data-target="react-app.embeddedData"]')?.textContent ?? '';
  if (text.length > longestData) return 0;
  try {
    const lines: unknown = JSON.parse(text).payload.blob.csv;
    return Array.isArray(lines) ? lines.length - 1 : 0;
  } catch {
    return 0;
  }
}

function hasLineNumbers(table: Element): boolean {
  return table.querySelector('tr')?.firstElementChild?.matches(lineNumber) === true;
}

/** GitLab's component names its columns 0, 1, 2 … in a header that is not shown. */
function hasNumberedHeader(table: Element): boolean {
  const cells = [...((table.matches('.b-table') && table.querySelector('thead tr')?.children) || [])];
  return cells.length > 1 && cells.every((cell, index) => cell.textContent?.trim() === `${index}`);
}

import { all } from '../excerpt/elements.ts';
import type { PageReader } from '../page-reader.ts';
import { findHeader, type Header } from '../tables/header.ts';
import { type Matrix, toMatrix } from '../tables/matrix.ts';
import { readSheet, sampledRows, type Sheet } from '../tables/sheet.ts';
import type { FoundTable } from './found-table.ts';

/** GitHub before and since React, Forgejo and Gitea, GitLab. */
const candidates = 'table.js-csv-data, tr.react-csv-row, table.data-table, table.b-table';
const maxCandidates = 500;
/** Embedded data longer than this is not worth its parsing. */
const longestData = 1_000_000;

/** The CSV views of a page: tables in which a forge shows the file that the page is about, known by their markup on any host. */
export function findCsvViews(page: PageReader): FoundTable[] {
  const tables = all(page, candidates, maxCandidates).flatMap((element) => element.closest('table') ?? []);
  return [...new Set(tables)].filter(isCsvView).map((element, index) => {
    const sheet = readSheet(element, layCsvView(element, sampledRows), page);
    const header = headerOf(sheet);
    const total = totalOf(page, sheet.total - header.end);
    return { tier: 'data', element, sheet, header, id: `csv-${index + 1}`, title: page.title, total };
  });
}

/** True for the table in which a forge shows a CSV file. */
export function isCsvView(table: HTMLTableElement): boolean {
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

function hasLineNumbers({ rows: [row] }: HTMLTableElement): boolean {
  const cell = row?.cells[0];
  return (
    cell?.matches('.js-csv-data td, .js-csv-data th, .react-csv-row > *, .data-table .line-num') === true
  );
}

/** GitLab's component names its columns 0, 1, 2 … in a header that is not shown. */
function hasNumberedHeader(table: HTMLTableElement): boolean {
  const cells = [...(table.matches('.b-table') ? (table.tHead?.rows[0]?.cells ?? []) : [])];
  return cells.length > 1 && cells.every((cell, index) => cell.textContent?.trim() === `${index}`);
}

/** The first line names the columns, also where all of the file is words. */
function headerOf(sheet: Sheet): Header {
  const header = findHeader(sheet);
  const labels = Array.from({ length: sheet.width }, (_, column) => sheet.rows[0]?.[column]?.text ?? '');
  return header.kind === 'none' ? { kind: 'td', start: 0, end: 1, labels } : header;
}

/** GitHub draws the rows in sight, and keeps all of them in the page's data. */
function totalOf({ root }: PageReader, drawn: number): number | undefined {
  const text = root?.querySelector('script[data-target="react-app.embeddedData"]')?.textContent ?? '';
  if (text === '' || text.length > longestData) return undefined;
  try {
    const lines: unknown = JSON.parse(text)?.payload?.blob?.csv;
    return Array.isArray(lines) && lines.length - 1 > drawn ? lines.length - 1 : undefined;
  } catch {
    return undefined;
  }
}

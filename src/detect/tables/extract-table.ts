import type { ExtractedTable } from '../extracted-table.ts';
import type { PageReader } from '../page-reader.ts';
import { extractSheet } from './extract-sheet.ts';
import { findHeader } from './header.ts';
import { layOut } from './lay-out.ts';
import type { Matrix } from './matrix.ts';
import { readSheet, sampledRows } from './sheet.ts';

/** A longer table is a page for machines: its further rows are not read. */
const mostRows = 5_000;
const longestText = 2_000;

/** A table of a page, read whole; undefined for an element that is none. */
export function extractTable(element: Element, page: PageReader): ExtractedTable | undefined {
  const matrix = layOut(element, page, mostRows);
  return matrix && extractMatrix(element, matrix, page);
}

/** The table in a grid that was laid out. Its header is the one that it was judged by. */
export function extractMatrix(element: Element, matrix: Matrix, page: PageReader): ExtractedTable {
  const sheet = readSheet(element, matrix, page, longestText);
  const header = findHeader({ ...sheet, rows: sheet.rows.slice(0, sampledRows) });
  return extractSheet(sheet, header, page);
}

import type { ExtractedCell, ExtractedTable } from '../extracted-table.ts';
import type { PageReader } from '../page-reader.ts';
import { addressIn, hiddenMarks } from './cell-extras.ts';
import { takeNotes } from './cell-notes.ts';
import { findHeader } from './header.ts';
import { layOut } from './lay-out.ts';
import type { Matrix } from './matrix.ts';
import { fillNumbers } from './numbers/fill-numbers.ts';
import { readSheet, sampledRows } from './sheet.ts';
import { type ShownCell, showTable } from './shown-table.ts';

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
  const { columns, body, records } = showTable(sheet, header, mostRows);
  const cells = records.map((record) => record.map((cell) => toCell(cell, page)));
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  fillNumbers(
    columns.map((_, column) => cells.flatMap((record) => record[column] ?? [])),
    language,
  );
  return {
    columns: columns.map((label) => takeNotes(label).text),
    records: cells,
    elements: body.flatMap(({ index }) => sheet.elements[index] ?? []),
    groups: body.map(({ group }) => group),
    total: undefined,
  };
}

function toCell({ slot, display: shown, machine }: ShownCell, page: PageReader): ExtractedCell {
  if (!slot) return { element: undefined, display: '', machine: '', notes: [], isOrigin: true };
  const { text: display, notes } = takeNotes(shown);
  const href = addressIn(slot.cell, page.base);
  return {
    element: slot.cell,
    display,
    machine: machine === shown ? display : machine,
    notes: [...notes, ...hiddenMarks(slot.cell)],
    isOrigin: slot.origin,
    ...(href === undefined ? {} : { href }),
  };
}

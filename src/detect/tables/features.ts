import { bodyRows } from './body-rows.ts';
import type { Header } from './header.ts';
import { isRowHeader } from './header-cell.ts';
import { originsOf, type ReadSlot, type Sheet } from './sheet.ts';
import { captionOf } from './title.ts';

/** What the rules and weights judge a table by. Shares are 0–1. */
export interface Features {
  rows: number;
  width: number;
  /** The commonest number of cells in a row. */
  modalCells: number;
  header: Header['kind'];
  labels: number;
  headerTexts: string[];
  /** Class and id of the table, and of a few elements around it. */
  names: string;
  surroundings: string;
  caption: string;
  role: string;
  /** Rows as wide as the commonest row. */
  regularity: number;
  valueColumns: number;
  /** Columns mostly of dates or times. */
  dateColumns: number;
  /** Columns that hold any words at all. */
  filledColumns: number;
  /** Mean share of the commonest kind of value in a column. */
  consistency: number;
  longCells: number;
  linkedCells: number;
  /** Cells that hold paragraphs, lists or headings. */
  blockCells: number;
  /** Nested tables of several cells; a nested table of one cell is a box. */
  nestedTables: number;
  nestedBoxes: number;
  fields: number;
  /** Rows that begin with a `th`. */
  rowHeaders: number;
  /** First cells that end in a colon. */
  colons: number;
  /** The second column's values are of no common kind. */
  mixedSecond: boolean;
  codeCells: number;
}

/** Measures a table once. */
export function toFeatures(sheet: Sheet, header: Header): Features {
  const body = bodyRows(sheet, header).map(({ index }) => sheet.rows[index] ?? []);
  const cells = body.flatMap(originsOf);
  const columns = columnsOf(body, sheet.width);
  const filled = cells.filter((slot) => slot.text !== '');
  const nested = [...sheet.element.querySelectorAll('table')];
  const boxes = nested.filter(isBox).length;
  return {
    rows: sheet.total,
    width: sheet.width,
    modalCells: modeOf((header.kind === 'th' ? body : sheet.rows).map((row) => originsOf(row).length)),
    header: header.kind,
    labels: new Set(header.labels.filter((label) => label !== '')).size,
    headerTexts: header.labels,
    ...namesOf(sheet.element),
    caption: captionOf(sheet.element)?.textContent?.trim() ?? '',
    ...shapeOf(body),
    ...kindsOf(columns),
    longCells: share(cells.filter((slot) => slot.text.length > 120).length, cells.length),
    linkedCells: share(filled.filter(isLinked).length, filled.length),
    blockCells: share(cells.filter(hasBlocks).length, cells.length),
    nestedTables: nested.length - boxes,
    nestedBoxes: boxes,
    fields: sheet.element.querySelectorAll(
      'input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea',
    ).length,
    ...firstColumnOf(body, columns[0] ?? []),
    mixedSecond: isMixed(columns[1] ?? []),
    codeCells: share(cells.filter(({ holds }) => holds.has('pre') || holds.has('code')).length, cells.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function columnsOf(body: Sheet['rows'], width: number): ReadSlot[][] {
  const columns: ReadSlot[][] = Array.from({ length: Math.min(width, 60) }, () => []);
  for (const row of body) {
    for (const [index, column] of columns.entries()) {
      const slot = row[index];
      if (slot?.origin && slot.kind !== 'empty') column.push(slot);
    }
  }
  return columns;
}

function isBox(table: Element): boolean {
  return table.querySelector('tr > * + *') === null;
}

/** What a table and the elements around it are called; enough to tell most of those that only lay out a page. */
export type Names = Pick<Features, 'names' | 'surroundings' | 'role'>;

/** The names of a table, in lower case. */
export function namesOf(table: Element): Names {
  const around: string[] = [];
  let element = table.parentElement;
  for (let step = 0; element && step < 6 && element.localName !== 'body'; step++) {
    around.push(
      `${element.localName} ${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`,
    );
    element = element.parentElement;
  }
  return {
    names: `${table.getAttribute('class') ?? ''} ${table.getAttribute('id') ?? ''}`.toLowerCase(),
    surroundings: around.join(' / ').toLowerCase(),
    role: (table.getAttribute('role') ?? '').toLowerCase(),
  };
}

function shapeOf(body: Sheet['rows']): Pick<Features, 'regularity'> {
  const widths = body.map((row) => row.length);
  const modal = modeOf(widths);
  return { regularity: share(widths.filter((width) => width === modal).length, widths.length) };
}

function kindsOf(
  columns: readonly ReadSlot[][],
): Pick<Features, 'valueColumns' | 'dateColumns' | 'filledColumns' | 'consistency'> {
  const shares = columns
    .filter((column) => column.length >= 2)
    .map((column) => {
      const values = share(column.filter((slot) => slot.kind !== 'text').length, column.length);
      return { values, dominant: Math.max(values, 1 - values) };
    });
  return {
    filledColumns: columns.filter((column) => column.length > 0).length,
    dateColumns: columns.filter((column) => isMostly(column, 'date')).length,
    valueColumns: shares.filter(({ values }) => values >= 0.6).length,
    consistency:
      shares.length === 0 ? 0 : shares.reduce((sum, { dominant }) => sum + dominant, 0) / shares.length,
  };
}

function isMostly(column: readonly ReadSlot[], kind: ReadSlot['kind']): boolean {
  return column.length >= 2 && column.filter((slot) => slot.kind === kind).length >= 0.6 * column.length;
}

function isLinked({ text, cell, holds }: ReadSlot): boolean {
  const link = holds.has('a') && cell.querySelector('a[href]');
  return ((link && link.textContent) || '').trim().length >= 0.6 * text.length;
}

const blocks = new Set('ul ol h1 h2 h3 h4 h5 blockquote form iframe object'.split(' '));

function hasBlocks({ cell, holds }: ReadSlot): boolean {
  return (
    [...holds].some((name) => blocks.has(name)) || (holds.has('p') && cell.querySelector('p + p') !== null)
  );
}

function firstColumnOf(
  body: Sheet['rows'],
  column: readonly ReadSlot[],
): Pick<Features, 'rowHeaders' | 'colons'> {
  return {
    rowHeaders: share(body.filter((row) => row[0] && isRowHeader(row[0].cell)).length, body.length),
    colons: share(column.filter((slot) => slot.text.endsWith(':')).length, column.length),
  };
}

function isMixed(column: readonly ReadSlot[]): boolean {
  const values = share(column.filter((slot) => slot.kind !== 'text').length, column.length);
  return values > 0.1 && values < 0.75;
}

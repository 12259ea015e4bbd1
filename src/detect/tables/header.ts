import { isColumnHeader } from './header-cell.ts';
import { originsOf, type ReadSlot, type Sheet } from './sheet.ts';

/** The header rows of a table. */
export interface Header {
  /** `th`: the markup says so; `td`: plain cells that read like one. */
  kind: 'th' | 'td' | 'none';
  /** The rows `[start, end)` hold the labels; rows before are titles over the whole width. */
  start: number;
  end: number;
  /** One label a column, empty where the table gives none. */
  labels: string[];
}

const maxHeaderRows = 6;

/** Finds the rows that name the columns. */
export function findHeader(sheet: Sheet): Header {
  const start = firstRealRow(sheet);
  let end = start;
  while (end < sheet.rows.length && end - start < maxHeaderRows && isMarkedHeader(sheet, end)) end++;
  if (end === sheet.rows.length && end - start > 1) end = start + 1;
  if (end > start) return { kind: 'th', start, end, labels: labelsOf(sheet, start, end) };
  if (readsLikeHeader(sheet, start))
    return { kind: 'td', start, end: start + 1, labels: labelsOf(sheet, start, start + 1) };
  return noHeader(sheet, start);
}

/** The header of a table that has none: its records begin at once, or at `start`. */
export function noHeader(sheet: Sheet, start = 0): Header {
  return { kind: 'none', start, end: start, labels: labelsOf(sheet, start, start) };
}

/** Skips empty rows and titles that span the whole table. */
function firstRealRow(sheet: Sheet): number {
  let index = 0;
  while (
    index < Math.min(4, sheet.rows.length - 1) &&
    originsOf(sheet.rows[index] ?? []).filter(isFilled).length < 2
  )
    index++;
  return index < sheet.rows.length && originsOf(sheet.rows[index] ?? []).length >= 2 ? index : 0;
}

function isFilled(slot: ReadSlot): boolean {
  return slot.text !== '';
}

function isMarkedHeader(sheet: Sheet, index: number): boolean {
  const cells = originsOf(sheet.rows[index] ?? []);
  if (cells.length === 0) return false;
  if (sheet.elements[index]?.parentElement?.localName === 'thead') return true;
  return cells.filter((slot) => isColumnHeader(slot.cell)).length >= 0.6 * cells.length;
}

/** Short, distinct words over at least two columns, and a sign that the rows below are of another sort. */
function readsLikeHeader(sheet: Sheet, index: number): boolean {
  const row = sheet.rows[index] ?? [];
  const cells = originsOf(row);
  const filled = cells.filter(isFilled);
  if (filled.length < 2 || filled.length < 0.6 * sheet.width || sheet.rows.length - index < 2) return false;
  if (filled.some((slot) => slot.text.length > 60 || slot.kind !== 'text')) return false;
  if (new Set(filled.map((slot) => slot.text.toLowerCase())).size < 0.9 * filled.length) return false;
  return isStyledApart(sheet, index, filled) || namesValues(sheet, index);
}

function isStyledApart(sheet: Sheet, index: number, filled: readonly ReadSlot[]): boolean {
  const element = sheet.elements[index];
  const next = sheet.elements[index + 1];
  if (/head|title|label/i.test(element?.getAttribute('class') ?? '')) return true;
  if (
    filled.filter(isBold).length >= 0.7 * filled.length &&
    !originsOf(sheet.rows[index + 1] ?? []).every(isBold)
  )
    return true;
  return (
    lookOf(element) !== '' &&
    lookOf(element) !== lookOf(next) &&
    lookOf(next) === lookOf(sheet.elements[index + 2])
  );
}

/** How the markup dresses a row: class and colours of the row and its first cell. */
function lookOf(row: Element | undefined): string {
  return [row, row?.firstElementChild]
    .flatMap((element) => [element?.getAttribute('class'), element?.getAttribute('bgcolor')])
    .join('');
}

function isBold(slot: ReadSlot): boolean {
  return (
    slot.cell.querySelector('b, strong') !== null ||
    /font-weight: ?(?:bold|[6-9]00)/.test(slot.cell.getAttribute('style') ?? '')
  );
}

/** True when words stand over at least one column of numbers or dates. */
function namesValues(sheet: Sheet, index: number): boolean {
  const below = sheet.rows.slice(index + 1);
  for (let column = 0; column < Math.min(sheet.width, 60); column++) {
    const kinds = below.map((row) => row[column]?.kind).filter((kind) => kind && kind !== 'empty');
    if (kinds.length >= 2 && kinds.filter((kind) => kind !== 'text').length >= 0.7 * kinds.length)
      return true;
  }
  return false;
}

/** Labels of several header rows joined from top to bottom, repeats of a span dropped. */
function labelsOf(sheet: Sheet, start: number, end: number): string[] {
  return Array.from({ length: sheet.width }, (_, column) => {
    const parts = new Set<string>();
    for (let index = start; index < end; index++) {
      const text = sheet.rows[index]?.[column]?.text;
      if (text) parts.add(text);
    }
    return [...parts].join(' > ');
  });
}

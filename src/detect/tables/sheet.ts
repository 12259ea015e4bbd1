import type { PageReader } from '../page-reader.ts';
import { type CellKind, cellKind } from './cell-kind.ts';
import { cellText } from './cell-text.ts';
import type { Matrix, Slot } from './matrix.ts';

/** A laid-out cell that was read: its words and what they look like. */
export interface ReadSlot extends Slot {
  text: string;
  kind: CellKind;
  /** Names of the elements among those words. */
  holds: ReadonlySet<string>;
}

/** The first rows of a table, laid out and read once; everything that judges a table works on this. */
export interface Sheet {
  element: Element;
  rows: (ReadSlot | undefined)[][];
  elements: Element[];
  width: number;
  /** Rows of the whole table, read or not. */
  total: number;
}

/** Enough rows to judge by; a longer table costs no more. */
export const sampledRows = 25;
/** Words beyond this tell nothing more about a cell that is to be judged. */
const sampledText = 200;

/** Most cells hold words alone. */
export const NOTHING: ReadonlySet<string> = new Set();

/** Reads the cells laid out of a table, or of anything else that was laid out as one. */
export function readSheet(element: Element, matrix: Matrix, page: PageReader, longest = sampledText): Sheet {
  const read = new Map<Element, Omit<ReadSlot, keyof Slot>>();
  const readOnce = (cell: Element) => {
    const known = read.get(cell);
    if (known) return known;
    const holds = cell.firstElementChild ? new Set<string>() : undefined;
    const text = cellText(cell, page, longest, holds);
    const fresh = { text, kind: cellKind(text), holds: holds ?? NOTHING };
    read.set(cell, fresh);
    return fresh;
  };
  const rows = matrix.rows.map((row) => row.map((slot) => slot && { ...slot, ...readOnce(slot.cell) }));
  return { ...matrix, element, rows };
}

/** The cells that begin in a row, each once. */
export function originsOf(row: readonly (ReadSlot | undefined)[]): ReadSlot[] {
  return row.filter((slot): slot is ReadSlot => slot?.origin === true);
}

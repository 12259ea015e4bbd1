import { type BodyRow, bodyRows } from './body-rows.ts';
import type { Header } from './header.ts';
import { machineValue } from './machine-value.ts';
import { labelRemover } from './repeated-label.ts';
import type { ReadSlot, Sheet } from './sheet.ts';

/** A cell of a record as a reader sees it, and what its markup holds for machines. */
export interface ShownCell {
  slot: ReadSlot | undefined;
  display: string;
  /** Equal to `display` where the markup holds nothing else. */
  machine: string;
}

/** Records under columns, as shown. */
export interface ShownTable {
  columns: string[];
  body: BodyRow[];
  /** The cells of each record, column by column. */
  records: ShownCell[][];
}

/** Takes the table out of the rows that were read: at most `limit` records. */
export function showTable(sheet: Sheet, header: Header, limit: number): ShownTable {
  const body = bodyRows(sheet, header);
  const rows = body.slice(0, limit).map(({ index }) => sheet.rows[index] ?? []);
  const unlabel = header.labels.map((label, column) =>
    labelRemover(
      header.kind === 'none' ? '' : label,
      rows.flatMap((row) => row[column] ?? []),
    ),
  );
  return {
    columns: header.labels,
    body,
    records: rows.map((row) => unlabel.map((strip, column) => showCell(row[column], strip))),
  };
}

function showCell(slot: ReadSlot | undefined, unlabel: (text: string) => string): ShownCell {
  if (!slot) return { slot, display: '', machine: '' };
  const display = unlabel(slot.text);
  return { slot, display, machine: machineValue(slot.cell, display) || display };
}

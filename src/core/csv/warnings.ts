import { isText } from './encoding.ts';
import type { FileRecords } from './file-records.ts';
import type { RecordIndex } from './record-index.ts';

/** Something odd in the file that a person may want to know; keys of the message catalogue. */
export type WarningKind =
  | 'unterminated-quote' // a cell opens with a quote that never closes; it was read as text
  | 'stray-quote' // a quoted cell holds a quote that is not doubled
  | 'several-tables' // after a blank line records have another number of cells
  | 'ragged' // records with fewer or more cells than there are columns
  | 'mixed-newlines' // lines that do not end as most do
  | 'nul-bytes'
  | 'invalid-bytes'; // bytes that are no text in the file's encoding

export interface Warning {
  kind: WarningKind;
  /** The first record concerned, -1 for the header; null when it concerns the file as a whole. */
  record: number | null;
  /** How many records, lines, tables or bytes; null when they were not counted. */
  count: number | null;
}

/** What is odd in a file, worst first. Nothing of it is ever repaired without being asked. */
export function warningsOf(file: FileRecords, width: number): Warning[] {
  const { index, headerRows } = file;
  return [
    ...(isText(file.bytes, file.codec.encoding)
      ? []
      : [{ kind: 'invalid-bytes' as const, record: null, count: null }]),
    ...ofRecords(
      'unterminated-quote',
      index.unclosed.map(({ row }) => row),
      headerRows,
    ),
    ...ofRecords('stray-quote', index.strays, headerRows),
    ...severalTables(index, headerRows),
    ...ragged(index, width, headerRows),
    ...mixedNewlines(index),
    ...(file.units.includes(0) ? [{ kind: 'nul-bytes' as const, record: null, count: null }] : []),
  ];
}

/** The number of cells that most records have, the larger one of equals. */
export function usualWidth({ widths }: RecordIndex): number {
  const [usual] = [...widths].sort(([a, x], [b, y]) => y.count - x.count || b - a);
  return usual?.[0] ?? 0;
}

function ofRecords(kind: WarningKind, rows: readonly number[], headerRows: number): Warning[] {
  const [first] = rows;
  return first === undefined ? [] : [{ kind, record: first - headerRows, count: rows.length }];
}

function severalTables({ tables }: RecordIndex, headerRows: number): Warning[] {
  if (tables.count === 0) return [];
  return [{ kind: 'several-tables', record: tables.first - headerRows, count: tables.count + 1 }];
}

function ragged({ widths }: RecordIndex, width: number, headerRows: number): Warning[] {
  const others = [...widths].filter(([cells]) => cells !== width).map(([, rows]) => rows);
  if (others.length === 0) return [];
  const record = Math.min(...others.map(({ first }) => first)) - headerRows;
  return [{ kind: 'ragged', record, count: others.reduce((sum, { count }) => sum + count, 0) }];
}

function mixedNewlines({ newlines }: RecordIndex): Warning[] {
  const counts = Object.values(newlines);
  const count = counts.reduce((sum, lines) => sum + lines, 0) - Math.max(...counts);
  return count === 0 ? [] : [{ kind: 'mixed-newlines', record: null, count }];
}

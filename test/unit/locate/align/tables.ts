import type { Alignment } from '../../../../src/locate/align/alignment.ts';
import { align } from '../../../../src/locate/align/align.ts';
import { type FileIndex, indexFile } from '../../../../src/locate/align/file-index.ts';
import type { FileTable } from '../../../../src/locate/align/file-table.ts';
import type { PageTable } from '../../../../src/locate/align/page-table.ts';

/** A table in memory, as a page or as a file. */
export interface Plain {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export function fileOf({ columns, rows }: Plain): FileTable {
  return {
    columns,
    length: rows.length,
    value: (record, column) => rows[record]?.[column] ?? '',
    columnValues: (column) => rows.map((row) => row[column] ?? ''),
  };
}

export function indexOf(table: Plain): FileIndex {
  return indexFile(fileOf(table));
}

export function alignPlain(page: PageTable, file: Plain): Alignment {
  return align(page, indexOf(file));
}

/** Rows with a key, a name, a number and a date: everything there is to read. */
export function cities(count: number): Plain {
  return {
    columns: ['code', 'city', 'population', 'since'],
    rows: Array.from({ length: count }, (_, n) => [
      `C${String(n).padStart(3, '0')}`,
      `City ${n % 7}-${n}`,
      String(1_000 + n * 137.5),
      `20${String(n % 24).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    ]),
  };
}

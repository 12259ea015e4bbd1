import Papa from 'papaparse';
import { codecFor } from '../../../src/core/csv/codec.ts';
import type { Dialect } from '../../../src/core/csv/dialect.ts';
import type { CellEdit } from './edits.ts';
import { papaConfig, readWithPapa } from './readers.ts';
import type { Alignment } from './tables.ts';

/** The file as PapaParse writes what it parsed, with the right delimiter, quote, newline, encoding and byte order mark. */
export function saveWithPapa(
  bytes: Uint8Array,
  dialect: Dialect,
  edits: readonly CellEdit[] = [],
  places: Alignment = new Map(),
): Uint8Array {
  const rows = readWithPapa(bytes, dialect);
  for (const { record, column, after } of edits) {
    const row = rows[places.get(record) ?? -1];
    if (row === undefined) continue;
    while (row.length < column) row.push('');
    row[column] = after;
  }
  const text = Papa.unparse(rows, papaConfig(dialect));
  return Buffer.concat([bytes.subarray(0, dialect.bom), codecFor(dialect.encoding).encode(text)]);
}

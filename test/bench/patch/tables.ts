import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { seeded } from '../random.ts';

/** A header and records, as plain values. */
export interface PlainTable {
  header: string[];
  records: string[][];
}

/** A table with an `id` and columns of numbers and words, the same in each run. */
export function makeTable(records: number, columns: number): PlainTable {
  const random = seeded(records + columns);
  const cell = (column: number): string =>
    column % 3 === 0 ? `name ${random(5_000)}` : String(random(1_000) / (column % 3));
  return {
    header: ['id', ...Array.from({ length: columns - 1 }, (_, column) => `c${column}`)],
    records: Array.from({ length: records }, (_, n) => [
      `K${n}`,
      ...Array.from({ length: columns - 1 }, (__, column) => cell(column)),
    ]),
  };
}

/** The same table with so many cells changed, spread evenly. */
export function withEdits({ header, records }: PlainTable, edits: number): PlainTable {
  const step = Math.floor(records.length / edits);
  const changed = records.map((values) => [...values]);
  for (let n = 0; n < edits; n++) {
    const values = changed[n * step];
    if (values !== undefined) values[1 + (n % (header.length - 1))] = `edited ${n}`;
  }
  return { header, records: changed };
}

/** The table as a file. No value of it needs quotes. */
export function toBytes({ header, records }: PlainTable): Uint8Array {
  return new TextEncoder().encode([header, ...records].map((values) => `${values.join(',')}\n`).join(''));
}

export function open(bytes: Uint8Array): CsvDocument {
  return openCsv(bytes, { encoding: 'utf-8', delimiter: ',', quote: '"', header: true });
}

/** Throws unless the document has exactly these values. */
export function assertSame(document: CsvDocument, { records }: PlainTable): void {
  const wrong = records.findIndex((values, n) => values.join('\n') !== document.values(n).join('\n'));
  if (wrong >= 0 || document.length !== records.length)
    throw new Error(`Record ${wrong + 1} is not what was meant`);
}

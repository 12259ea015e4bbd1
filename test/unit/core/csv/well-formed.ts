import * as fc from 'fast-check';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';
import { codecFor } from '../../../../src/core/csv/codec.ts';
import { spelledRows } from './spelled-rows.ts';

/** Runs of a property; more on demand. */
export const numRuns = Number(process.env['FAST_CHECK_RUNS'] ?? 200);

/** A well-formed file with what it means and where its cells are: a second author of CSV to judge the first by. */
export interface WellFormed {
  bytes: Uint8Array;
  dialect: Dialect;
  text: string;
  header: string[];
  records: string[][];
  /** Byte range of each cell, its quotes included, by record and column. */
  ranges: { start: number; end: number }[][];
}

/** Values with everything in them that matters to CSV, and accents that windows-1252 has. */
export const anyValue = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', ',', ';', '\t', '|', '"', '\n', '\r', 'é', '€', '0', '.'),
    maxLength: 6,
  }),
  fc.constantFrom('', ',', '"', '\n', '""', ',"', '\r\n', 'Ünïcôde', '1.5'),
);

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
  bom: fc.constant(0),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quote: fc.constant('"' as const),
  escape: fc.constant(undefined),
  comment: fc.constant(undefined),
  skip: fc.constant(undefined),
  headerRows: fc.constant(undefined),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.constant(true),
});

const anyCell = fc.record({ value: anyValue, quoted: fc.boolean() });
type Cell = { value: string; quoted: boolean };

/** Any well-formed file: each cell quoted or not as it likes, or all of them. */
export const wellFormed: fc.Arbitrary<WellFormed> = fc
  .tuple(anyDialect, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.constantFrom(true, false, false))
  .chain(([dialect, width, finalNewline, allQuoted]) =>
    fc
      .array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      .map((rows) => (allQuoted ? rows.map((row) => row.map((cell) => ({ ...cell, quoted: true }))) : rows))
      .map((rows) => write(rows, dialect, finalNewline)),
  );

/** A well-formed file whose lines end in different ways. */
export const mixedLines: fc.Arbitrary<Omit<WellFormed, 'ranges'>> = fc
  .tuple(wellFormed, fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }))
  .map(([file, newlines]) => {
    const text = spelledRows(file.text, file.dialect)
      .map(
        ({ cells, newline }, n) =>
          cells.join(file.dialect.delimiter) + (newline && newlines[n % newlines.length]),
      )
      .join('');
    return { ...file, text, bytes: codecFor(file.dialect.encoding).encode(text) };
  });

function write(rows: Cell[][], dialect: Dialect, finalNewline: boolean): WellFormed {
  const codec = codecFor(dialect.encoding);
  let text = '';
  const ranges = rows.map((row, n) => {
    const places = row.map((cell, column) => {
      if (column > 0) text += dialect.delimiter;
      const start = codec.encode(text).length;
      text += spell(cell, row.length === 1, dialect.delimiter);
      return { start, end: codec.encode(text).length };
    });
    if (finalNewline || n < rows.length - 1) text += dialect.newline;
    return places;
  });
  const [header = [], ...records] = rows.map((row) => row.map(({ value }) => value));
  return { bytes: codec.encode(text), dialect, text, header, records, ranges: ranges.slice(1) };
}

function spell({ value, quoted }: Cell, alone: boolean, delimiter: string): string {
  const must = /["\r\n]/.test(value) || value.includes(delimiter) || (alone && value === '');
  return quoted || must ? `"${value.replaceAll('"', '""')}"` : value;
}

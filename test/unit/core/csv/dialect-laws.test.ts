import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { codecFor } from '../../../../src/core/csv/codec.ts';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { papa } from './papa.ts';
import { saved, table } from './text.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'windows-1251'),
  bom: fc.constant(0),
  delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\u0001'),
  quote: fc.constantFrom('"' as const, "'" as const),
  escape: fc.constantFrom(undefined, 'backslash' as const),
  comment: fc.constantFrom(undefined, '#' as const),
  skip: fc.constantFrom(undefined, 2),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.constant(true),
  headerRows: fc.constant(undefined),
});
/** Ideographs whose second byte is `|`, `\`, `^` or `~` in one of the encodings, among what matters to CSV. */
const anyValue = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    ',',
    '|',
    '^',
    '"',
    "'",
    '#',
    '\n',
    '\r',
    'ポ',
    '表',
    'ソ',
    '能',
    '許',
    '功',
    'ч',
    '가',
  ),
  maxLength: 5,
});
const anyTable = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(anyValue, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
  );

/** The table in a dialect, every cell quoted that need not be, too, where `isQuoted` says so. */
function write(rows: string[][], dialect: Dialect, isQuoted: boolean): string {
  const { quote, delimiter, newline, escape, comment } = dialect;
  const spell = (value: string): string => {
    const must =
      [quote, delimiter, '\n', '\r'].some((mark) => value.includes(mark)) ||
      value.startsWith(comment ?? quote);
    return isQuoted || must || value === ''
      ? quote + value.replaceAll(quote, (escape === undefined ? quote : '\\') + quote) + quote
      : value;
  };
  const lines = rows.map((row) => row.map(spell).join(delimiter) + newline);
  if (comment !== undefined) lines.splice(1, 0, `# not ${quote} a record${newline}`);
  return lines.join('');
}

function without(character: (text: string) => boolean, rows: string[][]): string[][] {
  return rows.map((row) => row.map((value) => Array.from(value).filter(character).join('')));
}

test('in any dialect the index and PapaParse see what was written, before and after an edit', () => {
  fc.assert(
    fc.property(anyDialect, anyTable, fc.boolean(), anyValue, (dialect, anyRows, isQuoted, anyEdit) => {
      const codec = codecFor(dialect.encoding);
      const isHeld = (character: string): boolean => !codec.lacks(character);
      const rows = without(isHeld, anyRows);
      const value = Array.from(anyEdit).filter(isHeld).join('');
      const preamble = dialect.skip === undefined ? '' : `A "title${dialect.newline}${dialect.newline}`;
      const document = openCsv(codec.encode(preamble + write(rows, dialect, isQuoted)), dialect);
      expect([document.header, ...table(document)]).toEqual(rows);
      expect(papa(saved(document).slice(preamble.length), dialect)).toEqual(rows);
      document.setCell(0, 0, value);
      const edited = rows.map((row, n) => (n === 1 ? row.with(0, value) : row));
      expect([document.header, ...table(document)]).toEqual(edited);
      expect(papa(saved(document).slice(preamble.length), dialect)).toEqual(edited);
      expect(table(openCsv(document.toBytes(), document.dialect))).toEqual(edited.slice(1));
    }),
    { numRuns },
  );
});

test('backslashes come back, whatever stands around them', () => {
  const anyText = fc.string({ unit: fc.constantFrom('\\', '"', ',', 'a', '\n'), maxLength: 8 });
  fc.assert(
    fc.property(anyText, (value) => {
      const document = openCsv(new TextEncoder().encode('a,b\n"1",2\n'), {
        delimiter: ',',
        quote: '"',
        escape: 'backslash',
        header: true,
        skip: 0,
      });
      document.setCell(0, 0, value);
      document.setCell(0, 1, value);
      expect(table(openCsv(document.toBytes(), document.dialect))).toEqual([[value, value]]);
    }),
    { numRuns },
  );
});

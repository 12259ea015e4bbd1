import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture, fixtureNames } from './fixture.ts';
import { table } from './text.ts';

const comma = { encoding: 'utf-8', bom: 0, delimiter: ',', quote: '"', newline: '\n', header: true };

/** What a reader must see in each file: where it departs from a plain comma file, and one telling record. */
const EXPECTED: Record<
  string,
  { dialect?: object; columns?: string[]; length: number; record: [number, string[]]; warnings?: object[] }
> = {
  'plain.csv': { length: 3, record: [2, ['3', 'Émilie', 'Paris']] },
  'bom.csv': {
    dialect: { bom: 3, newline: '\r\n' },
    columns: ['id', 'name'],
    length: 2,
    record: [0, ['1', 'Zoë']],
  },
  'crlf.csv': { dialect: { newline: '\r\n' }, length: 2, record: [1, ['2', 'Blaise']] },
  'lone-cr.csv': { dialect: { newline: '\r' }, length: 2, record: [1, ['2', 'Blaise']] },
  'mixed-newlines.csv': {
    length: 4,
    record: [2, ['3', 'Grace']],
    warnings: [{ kind: 'mixed-newlines', record: null, count: 2 }],
  },
  'all-quoted.csv': { length: 2, record: [1, ['2', 'Blaise', 'says "pari"']] },
  'ragged.csv': {
    length: 4,
    record: [2, ['3', 'Grace', 'New York', 'NY']],
    warnings: [{ kind: 'ragged', record: 0, count: 2 }],
  },
  'no-final-newline.csv': { length: 2, record: [1, ['2', 'Blaise']] },
  'semicolon-decimal-comma.csv': {
    dialect: { delimiter: ';' },
    length: 3,
    record: [1, ['Brest', '48,39', '-4,49']],
  },
  'tab.tsv': { dialect: { delimiter: '\t' }, length: 2, record: [0, ['1', 'Ada', 'a, b; c']] },
  'pipe.csv': { dialect: { delimiter: '|' }, length: 2, record: [0, ['1', 'Ada', 'maths,poetry']] },
  'windows-1252.csv': {
    dialect: { encoding: 'windows-1252', delimiter: ';' },
    length: 2,
    record: [1, ['Œuf à la coque', '1,80 €']],
  },
  'utf-16le-bom.csv': {
    dialect: { encoding: 'utf-16le', bom: 2, newline: '\r\n' },
    columns: ['id', 'name'],
    length: 2,
    record: [1, ['2', '李']],
  },
  'utf-16be.csv': { dialect: { encoding: 'utf-16be' }, length: 2, record: [0, ['1', 'Zoë']] },
  'embedded-newlines.csv': {
    length: 2,
    record: [1, ['2', 'Hameau\r\n\r\nLe Bas', 'Brest']],
  },
  'doubled-quotes.csv': { length: 3, record: [2, ['3', '"']] },
  'duplicate-headers.csv': {
    columns: ['name #1', 'value #2', 'name #3', '#4', 'value #5'],
    length: 2,
    record: [0, ['a', '1', 'b', 'x', '2']],
  },
  'blank-lines.csv': { length: 2, record: [1, ['2', 'Blaise']] },
  'one-column.csv': { length: 3, record: [2, ['Nice']] },
  'empty-cells-at-the-end.csv': {
    columns: ['id', 'name', '#3', '#4'],
    length: 2,
    record: [1, ['2', '', '', '']],
  },
  'unterminated-quote.csv': {
    length: 3,
    record: [0, ['1', '"Ada', 'London']],
    warnings: [{ kind: 'unterminated-quote', record: 0, count: 1 }],
  },
  'stray-quotes.csv': {
    length: 3,
    record: [1, ['2', 'the "big" one', '3']],
    warnings: [{ kind: 'stray-quote', record: 1, count: 1 }],
  },
  'no-header.csv': {
    dialect: { header: false },
    columns: ['#1', '#2', '#3'],
    length: 3,
    record: [0, ['2024-01-01', '12.5', 'Lyon']],
  },
  'apostrophes.csv': { dialect: { quote: "'" }, length: 2, record: [1, ['2', "D'Alembert"]] },
  'nul-bytes.csv': {
    length: 2,
    record: [0, ['1', 'A\0da']],
    warnings: [{ kind: 'nul-bytes', record: null, count: null }],
  },
  'broken-utf-8.csv': {
    length: 6,
    record: [5, ['6', 'Ren\ufffd']],
    warnings: [{ kind: 'invalid-bytes', record: null, count: null }],
  },
};

test('every file has its expectation', () => {
  expect(fixtureNames().toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const bytes = fixture(name);
  const document = openCsv(bytes);

  test('is read as a person would', () => {
    expect(document.dialect).toEqual({ ...comma, ...expected.dialect });
    expect(document.columns).toEqual(expected.columns ?? document.header);
    expect(document.length).toBe(expected.length);
    const [n, values] = expected.record;
    expect(document.values(n)).toEqual(values);
    expect(document.warnings).toEqual(expected.warnings ?? []);
  });

  test('is saved as it was', () => {
    expect(document.toBytes()).toEqual(bytes);
    expect(document.splices()).toEqual([]);
    expect(document.edits()).toEqual([]);
  });
});

/** Where a quote never closes some edits are refused: see `broken-quotes.test.ts`. */
const sound = fixtureNames().filter((name) => name !== 'unterminated-quote.csv');

test.each(sound)('%s reads back after each of its cells was set in turn', (name) => {
  const bytes = fixture(name);
  const document = openCsv(bytes);
  const value = 'x, "y";\t|\n';
  for (let n = 0; n < document.length; n++) {
    document.columns.forEach((_, column) => {
      const expected = table(document).map((values, row) =>
        row === n ? values.with(column, value) : values,
      );
      document.setCell(n, column, value);
      expect(table(openCsv(document.toBytes(), document.dialect))).toEqual(expected);
      document.undo();
    });
  }
  expect(document.toBytes()).toEqual(bytes);
});

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
  'backslash-escapes.csv': {
    dialect: { escape: 'backslash' },
    length: 3,
    record: [1, ['2', 'Blaise', 'a \\ and a, comma']],
  },
  'preamble.csv': {
    dialect: { delimiter: ';', skip: 3 },
    columns: ['town', 'people'],
    length: 2,
    record: [0, ['Lyon', '500000']],
  },
  'title-over-columns.csv': {
    dialect: { skip: 2 },
    columns: ['town', 'people', 'area'],
    length: 2,
    record: [1, ['Brest', '140000', '49.5']],
  },
  'comments.csv': {
    dialect: { skip: 2, comment: '#' },
    columns: ['town', 'people'],
    length: 2,
    record: [1, ['Brest', '140000']],
  },
  'hash-in-header.csv': { columns: ['#id', 'name'], length: 2, record: [0, ['1', 'Ada']] },
  'two-header-rows.csv': {
    dialect: { headerRows: 2 },
    columns: ['name', 'men #2', 'women #3', 'men #4', 'women #5'],
    length: 3,
    record: [0, ['Lyon', '1', '2', '3', '4']],
  },
  'caret.csv': { dialect: { delimiter: '^' }, length: 2, record: [0, ['1', 'Ada', 'maths, poetry']] },
  'control-separated.csv': {
    dialect: { delimiter: '\u0001' },
    length: 2,
    record: [1, ['2', 'Blaise', 'physics']],
  },
  'blank-first-line.csv': { columns: ['id', 'name'], length: 2, record: [0, ['1', 'Ada']] },
  'trailing-delimiters.csv': {
    columns: ['id', 'name', '#3'],
    length: 2,
    record: [0, ['1', 'Ada', '']],
    warnings: [{ kind: 'ragged', record: -1, count: 1 }],
  },
  'several-tables.csv': {
    length: 4,
    record: [3, ['Lyon', '500000', '47.9']],
    warnings: [
      { kind: 'several-tables', record: 2, count: 2 },
      { kind: 'ragged', record: 2, count: 2 },
    ],
  },
  'inner-quotes-on-a-later-line.csv': {
    length: 2,
    record: [0, ['1', 'he said\n"hello" to all\nbye']],
    warnings: [{ kind: 'stray-quote', record: 0, count: 1 }],
  },
  'windows-1250.csv': {
    dialect: { encoding: 'windows-1250', delimiter: ';' },
    length: 2,
    record: [0, ['Łódź', 'łódzkie']],
  },
  'windows-1251.csv': {
    dialect: { encoding: 'windows-1251', delimiter: ';' },
    length: 2,
    record: [1, ['Казань', 'Татарстан']],
  },
  'koi8-r.csv': {
    dialect: { encoding: 'koi8-r', delimiter: ';' },
    length: 2,
    record: [1, ['Казань', 'Татарстан']],
  },
  'macintosh.csv': {
    dialect: { encoding: 'macintosh', delimiter: ';', newline: '\r' },
    length: 2,
    record: [0, ['Nîmes', 'Occitanie, près d’Alès']],
  },
  'shift-jis.csv': {
    dialect: { encoding: 'shift_jis', delimiter: '|' },
    length: 2,
    record: [0, ['1', '東京都', 'ポイント表示']],
  },
  'gb18030.csv': {
    dialect: { encoding: 'gb18030' },
    length: 2,
    record: [1, ['2', '成都市', '人口很多']],
  },
  'big5.csv': {
    dialect: { encoding: 'big5' },
    length: 2,
    record: [0, ['1', '臺北市', '這是一個許多人的城市']],
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

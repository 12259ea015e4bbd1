import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { fixture, fixtureNames } from './fixture.ts';
import { ALL_OPS, anyEdits, perform } from './random-edits.ts';
import { open, table } from './text.ts';
import { numRuns, wellFormed } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

/** Every record as its columns say it one by one. */
function byColumns(document: CsvDocument): string[][] {
  const columns = document.columns.map((_, column) => [...document.columnValues(column)]);
  return Array.from({ length: document.length }, (_, n) => columns.map((values) => values[n] ?? 'missing'));
}

/** Every record cell by cell, each found and decoded alone. */
function byCells(document: CsvDocument): string[][] {
  return Array.from({ length: document.length }, (_, n) =>
    document.columns.map((_, column) => document.cell(n, column)),
  );
}

function expectSame(document: CsvDocument): void {
  const cells = byCells(document);
  expect(byColumns(document)).toEqual(cells);
  expect(table(document).map((values) => values.slice(0, document.columns.length))).toEqual(cells);
  expect([...document.rows()]).toEqual(table(document));
}

test('rows and columns hold what cells hold, whatever the edits', () => {
  const edits = anyEdits([...ALL_OPS, 'undo']);
  fc.assert(
    fc.property(wellFormed, edits, ({ bytes, dialect }, script) => {
      const document = new CsvDocument(bytes, dialect);
      for (const edit of script) perform(document, edit);
      expectSame(document);
    }),
    { numRuns },
  );
});

test('short and long records, broken quotes and blocks with and without accents', () => {
  expectSame(open('a,b,c\n1\n1,2,3,4\n\n"1,2\n1,"x "" y",3\n'));
  const lines = Array.from(
    { length: 3_000 },
    (_, n) => `${n},${n % 700 === 0 ? 'é' : 'plain'},"say ""${n}"""\n`,
  );
  expectSame(open(`id,v,w\n${lines.join('')}`));
});

test.each(fixtureNames())('%s: whatever bytes a text is made of, it is cut in the right places', (name) => {
  expectSame(openCsv(fixture(name)));
});

test('bytes that are no text count for as many characters as are shown', () => {
  const bytes = Buffer.from(
    'a,b,c\n\xc3\xa9\x80,\xf0\x9f\x98\x80,\xe2\x82,\xf0\n1,\xc3\xa9,"\xf0\x9f\x98\x80"\n',
    'latin1',
  );
  expectSame(openCsv(new Uint8Array(bytes), { encoding: 'utf-8' }));
});

test('raw records are the lines as they stand, and none where an edit lies', () => {
  const document = open('a,b\n1,"x"\n2,y\r\n\n');
  document.setCell(0, 1, 'z');
  document.insertRecord(2, ['3', 'z']);
  const text = (n: number): string | undefined => {
    const raw = document.rawRecord(n);
    return raw && new TextDecoder().decode(raw);
  };
  expect([text(0), text(1), text(2)]).toEqual([undefined, '2,y', undefined]);
});

import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { fold } from '../../../../src/core/csv/fold.ts';
import { ALL_OPS, anyEdits, perform } from './random-edits.ts';
import { open, table } from './text.ts';
import { numRuns, wellFormed } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const cities = 'id,city\n1,Évian\n2,"Say ""hi"", Ada"\n3,PARIS\n4,São Paulo\n5,北京\n6,E\u0301vreux\n';

test.each([
  ['evian', [0]],
  ['EVIAN', [0]],
  ['évreux', [5]],
  ['paris', [2]],
  ['sao', [3]],
  ['京', [4]],
  ['say "hi", ada', [1]],
  ['"hi"', [1]],
  ['1,e', []],
  ['city', []],
  ['', [0, 1, 2, 3, 4, 5]],
])('%s is found in %j', (text, found) => {
  expect(open(cities).search(text)).toEqual(found);
});

test('sees what is there now', () => {
  const document = open(cities);
  document.setCell(2, 1, 'Évian');
  document.deleteRecord(0);
  document.insertRecord(1, ['7', 'évian-les-bains']);
  expect(document.search('evian')).toEqual([1, 2]);
  expect(document.search('paris')).toEqual([]);
});

test('comes in portions, in order', () => {
  const document = open(`id,name\n${'1,Ada Lovelace\n'.repeat(200_000)}`);
  const portions = [...document.searchChunks('ada')];
  expect(portions.length).toBeGreaterThan(2);
  expect(portions.flat()).toEqual(Array.from({ length: 200_000 }, (_, n) => n));
});

test('places are right among characters of several bytes', () => {
  const lines = Array.from({ length: 5_000 }, (_, n) => `${n},${n % 7 === 0 ? 'Œuf — €' : 'été'}`);
  const expected = lines.flatMap((_, n) => (n % 7 === 0 ? [n] : []));
  expect(open(`id,name\n${lines.join('\n')}\n`).search('œuf — €')).toEqual(expected);
});

test('finds what a look at every cell finds', () => {
  const needle = fc.string({ unit: fc.constantFrom('a', 'E', ',', '"', ' ', '€', '\n', ';'), maxLength: 2 });
  fc.assert(
    fc.property(wellFormed, anyEdits(ALL_OPS), needle, (file, edits, text) => {
      const document = new CsvDocument(file.bytes, file.dialect);
      edits.forEach((edit) => perform(document, edit));
      const expected = table(document).flatMap((values, n) =>
        values.some((value) => fold(value).includes(fold(text))) ? [n] : [],
      );
      expect(document.search(text)).toEqual(expected);
    }),
    { numRuns },
  );
});

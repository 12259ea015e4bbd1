import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchSourceSchema } from '../../../../src/core/patch/patch.ts';
import { canonicalSource } from '../../../../src/core/patch/identity.ts';
import { sourceSchema } from '../../../../src/core/source.ts';
import { en } from '../../../../src/i18n/en.ts';
import { firstOf, newsOf, sourceOfFile } from '../../../../src/workbench/own-file/given-file.ts';
import { isPasted, pastedTable } from '../../../../src/workbench/own-file/pasted-table.ts';

const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true };

test('whatever a file is called, its source can be kept, shared and hashed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (name) => {
      const source = sourceOfFile(new File([], name));
      expect(sourceSchema.parse(source)).toEqual(source);
      expect(canonicalSource(patchSourceSchema.parse({ ...source, dialect }))).toContain('"file"');
    }),
  );
});

test('of several files the first is taken, and the others are told', () => {
  const [a, b] = [new File([], 'a.csv'), new File([], 'b.csv')];
  expect(firstOf([])).toBeUndefined();
  expect(firstOf([a, b])).toEqual({ file: a, others: 1 });
  expect(newsOf({ file: a, others: 0 }, en)).toBeUndefined();
  expect(newsOf({ file: a, others: 1 }, en)).toBe(
    'One file at a time: this is a.csv. The other one was not opened.',
  );
});

test.each([
  ['a\tb\n1\t2', 'pasted.tsv'],
  ['a,b\n1\t,2', 'pasted.csv'],
  ['name\nAnn\n', 'pasted.csv'],
  ['\ta\n1\t2', 'pasted.tsv'],
])('%j is pasted as %s, byte for byte', async (text, name) => {
  const file = pastedTable(text);
  expect(file?.name).toBe(name);
  expect(await file?.text()).toBe(text);
  expect(isPasted({ kind: 'file', name })).toBe(true);
});

test.each(['', '  \n \t\r\n', 'word', 'https://town.example/a.csv'])('%j is no table', (text) => {
  expect(pastedTable(text)).toBeUndefined();
});

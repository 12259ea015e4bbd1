import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceSchema } from '../../../src/core/source.ts';
import { sourceOfPasted } from '../../../src/locate/pasted-address.ts';

const file = {
  kind: 'forge',
  forge: 'github',
  host: 'github.com',
  repository: 'o/r',
  ref: 'main',
  path: 'a.csv',
};

test.each([
  'https://github.com/o/r/blob/main/a.csv',
  '  https://github.com/o/r/blob/main/a.csv\n',
  '<https://github.com/o/r/blob/main/a.csv>',
  '"https://github.com/o/r/blob/main/a.csv"',
  '«https://github.com/o/r/blob/main/a.csv».',
  '(https://github.com/o/r/blob/main/a.csv),',
  'github.com/o/r/blob/main/a.csv',
  'GITHUB.com/o/r/raw/main/a.csv',
])('%j is a file in a repository', (text) => {
  expect(sourceOfPasted(text)).toEqual(file);
});

test.each([
  ['https://town.example/a.csv', 'https://town.example/a.csv'],
  ['http://town.example/a.csv', 'http://town.example/a.csv'],
  ['town.example/a.csv', 'https://town.example/a.csv'],
  ['town.example:8080/a.csv', 'https://town.example:8080/a.csv'],
  ['localhost:8123/a.csv', 'http://localhost:8123/a.csv'],
  ["'https://town.example/a(1).csv'", 'https://town.example/a(1).csv'],
  ['https://town.example/o/r/tree/main', 'https://town.example/o/r/tree/main'],
])('%j is an address', (text, url) => {
  expect(sourceOfPasted(text)).toEqual({ kind: 'url', url });
});

test.each([
  '',
  '   ',
  '""',
  'trees',
  'trees.csv',
  'two words',
  'https://',
  'https://a b/c.csv',
  'javascript:alert(1)',
  'data:text/csv,a',
  'file:///a.csv',
  'C:\\data\\a.csv',
  'me@town.example',
])('%j is nothing', (text) => {
  expect(sourceOfPasted(text)).toBeUndefined();
});

test('any text gives undefined or what the schema accepts', () => {
  const host = fc.stringMatching(/^[\w.:-]{1,20}\/[\w/]{0,20}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), host), (text) => {
      const source = sourceOfPasted(text);
      expect(source === undefined || sourceSchema.safeParse(source).success).toBe(true);
    }),
  );
});

import { expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { en } from '../../../../src/i18n/en.ts';
import { attempt } from '../../../../src/workbench/dataset/attempt.ts';
import { NO_RULES } from '../../../../src/workbench/dataset/file-rules.ts';
import { Session } from '../../../../src/workbench/dataset/session.ts';

function open(text: string, encoding = 'utf-8') {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const source = { kind: 'url', url: 'https://town.example/a.csv' } as const;
  const document = openCsv(bytes, { encoding });
  const dataset = {
    id: source.url,
    source,
    title: 'a.csv',
    document,
    key: [],
    version: {},
    webUrl: source.url,
    rules: NO_RULES,
  };
  return new Session(dataset, { lang: 'en', now: () => '2026-01-01T00:00:00.000Z' });
}

test('what the file can hold is done and says nothing', () => {
  const session = open('a,b\n1,2\n');
  expect(attempt(() => session.change((document) => document.setCell(0, 1, '3')), en)).toBeUndefined();
  expect(session.changeCount()).toBe(1);
});

test('what its encoding lacks is refused with the character and, where there is one, a way to write it', () => {
  const session = open('a,b\n\xe9,2\n', 'windows-1252');
  const refused = attempt(() => session.change((document) => document.setCell(0, 1, 'Łódź')), en);
  expect(refused).toContain('windows-1252');
  expect(refused).toContain('Ł');
  expect(refused).toContain('For instance');
  expect(session.changeCount()).toBe(0);
});

test('a bug is not dressed up as a refusal', () => {
  const session = open('a,b\n1,2\n');
  expect(() => attempt(() => session.change((document) => document.setCell(9, 9, 'x')), en)).toThrow(
    RangeError,
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { toPlainTable } from '../../../../src/core/patch/to-table.ts';
import { letter, type LetterWords } from '../../../../src/deliver/without-account/letter.ts';
import { HOSTILE } from '../hostile-strings.ts';
import { samplePatch, setChange, withPath } from '../sample-patch.ts';
import { arbitraryPatch } from './arbitrary-patch.ts';

const WORDS: LetterWords = {
  subject: '1 correction & more',
  greeting: 'Hello,',
  file: 'File:',
  page: 'Seen on:',
  license: 'Licence:',
  data: 'Data:',
  pasteHere: '(paste)',
};

function mailOf(patch: Patch, to?: string) {
  const filled = letter(patch, WORDS, to);
  if (!filled) throw new Error('There is no letter');
  const [address = '', query = ''] = filled.address.replace('mailto:', '').split('?');
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return {
    ...filled,
    to: decodeURIComponent(address),
    fields: Object.fromEntries(fields) as Record<string, string>,
  };
}

test('says to whom, about which file, and what', () => {
  const { to, fields, clipboard } = mailOf(
    samplePatch([setChange()], { page: 'https://a.example/p' }),
    'data@city.example',
  );
  expect(to).toBe('data@city.example');
  expect(Object.keys(fields)).toEqual(['subject', 'body']);
  expect(fields['subject']).toBe(WORDS.subject);
  expect(fields['body']?.split('\r\n')).toEqual([
    'Hello,',
    '',
    'File: forge.example/city/airports data/airports.csv (main)',
    'Seen on: https://a.example/p',
    'Licence: CC0-1.0',
    '',
    'record   column  before    after',
    '1 (00M)  name    Thigpen   Thigpen',
    '',
    'Data:',
    expect.stringMatching(/^\{"emendata":1,/),
    '',
  ]);
  expect(clipboard).toBeUndefined();
});

test('without an address, the person fills it in', () => {
  expect(letter(samplePatch([setChange()]), WORDS, undefined)?.address).toMatch(/^mailto:\?subject=/);
});

test('an address cannot add fields', () => {
  const { to, fields } = mailOf(samplePatch([setChange()]), 'a?bcc=b%26c&d@city.example');
  expect(to).toBe('a?bcc=b%26c&d@city.example');
  expect(Object.keys(fields)).toEqual(['subject', 'body']);
});

test('what the person says of a correction stands under it', () => {
  const change = setChange({ note: 'a typo', evidence: 'https://faa.example/00M' });
  expect(mailOf(samplePatch([change])).fields['body']).toContain(
    '\r\n\r\n- iata "00M", name: "Thigpen " → "Thigpen"\r\n  a typo\r\n  https://faa.example/00M\r\n',
  );
});

test('data that does not fit is left out; a table that does not fit is to be pasted, with its data', () => {
  const many = (count: number) =>
    samplePatch(
      Array.from({ length: count }, (_, n) =>
        setChange({ at: { record: n + 1, key: { iata: String(n) }, hash: '0'.repeat(32) } }),
      ),
    );
  const some = mailOf(many(6));
  expect(some.fields['body']).toContain('6 (5)');
  expect(some.fields['body']).not.toContain('Data:');
  expect(some.clipboard).toBeUndefined();
  const all = mailOf(many(60));
  expect(all.fields['body']).toMatch(/\(paste\)\r\n$/);
  expect(all.clipboard).toContain('60 (59)');
  expect(all.clipboard).toContain('Data:\n{"emendata":1,');
});

test('a file with an endless name has its letter, too', () => {
  const name = '数'.repeat(4_000);
  const words = { ...WORDS, subject: `1 correction of ${name}` };
  const filled = letter(withPath(samplePatch([setChange()]), name), words, `${'a'.repeat(200)}@city.example`);
  expect(filled?.address.length).toBeLessThanOrEqual(1_900);
  expect(filled?.clipboard).toContain(name);
});

test('no letter is longer than mail programs take, and no correction is lost', () => {
  fc.assert(
    fc.property(arbitraryPatch, (patch) => {
      const filled = letter(patch, WORDS, 'data@city.example');
      if (!filled) return;
      expect(filled.address.length).toBeLessThanOrEqual(1_900);
      const body = decodeURIComponent(filled.address.split('&body=')[1] ?? '');
      const whole = `${body}\n${filled.clipboard ?? ''}`.replaceAll('\r\n', '\n');
      expect(whole).toContain(toPlainTable(patch.changes));
      expect(body.includes(WORDS.pasteHere)).toBe(filled.clipboard !== undefined);
      const data = whole.split('\n').find((line) => line.startsWith('{"emendata"'));
      expect(data === undefined ? patch : parsePatch(JSON.parse(data))).toEqual(patch);
    }),
  );
});

test.each(HOSTILE)('%j stays in its line', (text) => {
  const changes = [setChange({ before: text, after: text })];
  const patch = withPath({ ...samplePatch([setChange()]), changes, license: text }, text);
  const { fields } = mailOf(patch);
  expect(Object.keys(fields)).toEqual(['subject', 'body']);
  const lines = (fields['body'] ?? '').split('\r\n').filter((line) => line !== '');
  expect(lines).toHaveLength(lines.includes('Data:') ? 7 : 5);
});

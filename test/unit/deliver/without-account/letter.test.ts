import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
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

test('no letter is longer than mail programs take, and nothing is lost', () => {
  fc.assert(
    fc.property(arbitraryPatch, (patch) => {
      const filled = letter(patch, WORDS, 'data@city.example');
      if (!filled) return;
      expect(filled.address.length).toBeLessThanOrEqual(1_900);
      const body = decodeURIComponent(filled.address.split('&body=')[1] ?? '');
      const data = `${body}\n${filled.clipboard ?? ''}`
        .split(/\r?\n/)
        .find((line) => line.startsWith('{"emendata"'));
      expect(parsePatch(JSON.parse(data ?? ''))).toEqual(patch);
      expect(body.includes(WORDS.pasteHere)).toBe(filled.clipboard !== undefined);
    }),
  );
});

test.each(HOSTILE)('%j stays in its line', (text) => {
  const changes = [setChange({ before: text, after: text })];
  const patch = withPath({ ...samplePatch([setChange()]), changes, license: text }, text);
  const { fields, clipboard } = mailOf(patch);
  expect(Object.keys(fields)).toEqual(['subject', 'body']);
  const lines = `${fields['body'] ?? ''}${clipboard ?? ''}`.split(/\r?\n/);
  expect(lines.filter((line) => line !== '')).toHaveLength(clipboard === undefined ? 6 : 7);
});

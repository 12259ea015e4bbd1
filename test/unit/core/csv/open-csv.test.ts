import { describe, expect, test } from 'vitest';
import { NotATableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { seeded } from '../../../bench/random.ts';
import { open, table } from './text.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what is no table', () => {
  test.each([
    ['no byte', '', 'empty'],
    ['a blank line', '\r\n', 'no-records'],
    ['a byte order mark alone', '\xef\xbb\xbf', 'no-records'],
    ['a page', '<!DOCTYPE html><html><body>Log in</body></html>', 'html'],
    ['a page after a byte order mark and space', '\xef\xbb\xbf\n  <html lang="en">', 'html'],
    ['a page after a comment', '<!-- 404 --><html>', 'html'],
    ['a page in UTF-16', '\xff\xfe<\0h\0t\0m\0l\0>\0', 'html'],
    ['a feed', '<?xml version="1.0"?><rss/>', 'xml'],
    ['an object', '{"error": "not found",\n "code": 404}\n', 'json'],
    ['a list', '[{"id": 1}, {"id": 2}]', 'json'],
    ['an empty object', '{}', 'json'],
    [
      'a large-file pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
      'lfs',
    ],
    ['a workbook', 'PK\x03\x04\x14\0\x06\0', 'binary'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'binary'],
    ['a document', '%PDF-1.7\n', 'binary'],
    ['a compressed file', '\x1f\x8b\x08\0', 'binary'],
    ['machine code', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\x03\0>\0', 'binary'],
  ])('%s is refused', (_, text, reason) => {
    expect(() => openCsv(bytes(text))).toThrow(NotATableError);
    expect(() => openCsv(bytes(text))).toThrow(expect.objectContaining({ reason }));
  });

  test.each([
    ['one word', 'a'],
    ['a header alone', 'id,name\n'],
    ['a tag in a cell', '<b>id</b>,name\n1,Ada\n'],
    ['a list in a cell', '[1],[2]\n[3],x\n'],
    ['lines of prose', 'Dear all,\nhello\n'],
  ])('%s is a table', (_, text) => {
    expect(open(text).columns.length).toBeGreaterThan(0);
  });

  test.each([
    ['nothing before it', []],
    ['a byte order mark before it', [0xef, 0xbb, 0xbf]],
    ['the other mark before it', [0xff, 0xfe]],
    ['a line of text before it', [...bytes('id,name\n')]],
  ])('noise with %s is refused', (_, start) => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const noise = Uint8Array.from({ length: 2_000 * seed }, () => random(256));
      noise.set(start);
      expect(() => openCsv(noise)).toThrow(expect.objectContaining({ reason: 'binary' }));
    }
  });

  test('a stray control character, and separators that are control characters, are no noise', () => {
    expect(openCsv(bytes('nom\x01prix\n\xe9t\xe9\x012\n\xe0\x013\n')).columns).toEqual(['nom', 'prix']);
    expect(openCsv(bytes('nom,prix\n\xe9t\xe9,2\n\x1a')).length).toBe(2);
    const odd = bytes(`a,b\n${'\x02,caf\xe9 au lait\n'.repeat(20)}`);
    expect(() => openCsv(odd)).toThrow(NotATableError);
    expect(openCsv(odd, { encoding: 'windows-1252' }).length).toBe(20);
  });

  test('the error names the format', () => {
    expect(() => openCsv(bytes('PK\x03\x04'))).toThrow('zip or xlsx');
  });
});

describe('what a person knows better', () => {
  test('delimiter', () => {
    expect(table(open('a,b;c\n1,2;3\n', { delimiter: ';' }))).toEqual([['1,2', '3']]);
  });

  test('header', () => {
    expect(open('a,b\n1,2\n', { header: false }).columns).toEqual(['#1', '#2']);
    expect(open('1,2\n3,4\n', { header: true }).columns).toEqual(['1', '2']);
  });

  test('encoding', () => {
    const document = openCsv(bytes('ville,n\nK\xf6ln\xb9,1\n'), { encoding: 'iso-8859-2' });
    expect(document.values(0)).toEqual(['Kölnš', '1']);
    document.setCell(0, 0, 'Łódź');
    expect(document.toBytes()).toEqual(bytes('ville,n\n\xa3\xf3d\xbc,1\n'));
  });

  test('that quotes mean nothing', () => {
    expect(table(open('a,b\n"x,y"\n', { quote: '' }))).toEqual([['"x', 'y"']]);
  });

  test.each([
    { delimiter: '' },
    { delimiter: '\n' },
    { delimiter: '||' },
    { delimiter: '"', quote: '"' as const },
  ])('%j is impossible', (override) => {
    expect(() => open('a,b\n', override)).toThrow(RangeError);
  });

  test('an encoding that cannot be written is refused', () => {
    expect(() => open('a,b\n', { encoding: 'iso-2022-jp' })).toThrow(RangeError);
    expect(() => open('a,b\n', { encoding: 'klingon' })).toThrow(RangeError);
  });
});

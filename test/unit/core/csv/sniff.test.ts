import { describe, expect, test } from 'vitest';
import { codecFor } from '../../../../src/core/csv/codec.ts';
import { sniffDialect } from '../../../../src/core/csv/sniff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encoding', () => {
  test.each([
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8', 3, 'bom'],
    ['a byte order mark of UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'utf-16le', 2, 'bom'],
    ['the other byte order mark of UTF-16', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'utf-16be', 2, 'bom'],
    ['zero bytes', codecFor('utf-16le').encode('id,name\n1,Zoë\n'), 'utf-16le', 0, 'zero-bytes'],
    ['zero bytes first', codecFor('utf-16be').encode('id,name\n1,李\n'), 'utf-16be', 0, 'zero-bytes'],
    ['plain letters', utf8('id,name\n'), 'utf-8', 0, 'valid-utf-8'],
    ['valid UTF-8', utf8('id,név\n1,Őrség\n'), 'utf-8', 0, 'valid-utf-8'],
    [
      'one broken byte among many good ones',
      Uint8Array.of(...utf8('é'.repeat(9)), 0xe9),
      'utf-8',
      0,
      'mostly-utf-8',
    ],
    ['no UTF-8', codecFor('windows-1252').encode('id,nom\n1,Œuf\n'), 'windows-1252', 0, 'letters'],
    [
      'no text at all',
      Uint8Array.of(0x61, 0x81, 0x62, 0x9d, 0x63, 0xff, 0x64),
      'windows-1252',
      0,
      'fallback',
    ],
  ])('%s', (_, ...[bytes, encoding, bom, evidence]) => {
    const sniffed = sniffDialect(bytes);
    expect(sniffed.dialect).toMatchObject({ encoding, bom });
    expect(sniffed.evidence.encoding.evidence).toBe(evidence);
  });

  test('a character cut by the portions of a long file is no broken one', () => {
    expect(sniffDialect(utf8(`a${'é'.repeat(400_000)}`)).dialect.encoding).toBe('utf-8');
  });
});

describe('quote', () => {
  const digits = Array.from({ length: 30 }, (_, n) => `${n},${n * n}\n`).join('');
  test.each([
    ["'", `a,b\n1,'x, y'\n${digits}`],
    ["'", `a,b\n1,'O''Brien'\n${digits}`],
    ["'", `a,b\n1,'O\\'Brien'\n${digits}`],
    ["'", `'a','b'\n${digits}`],
    ["'", `Report\n\n'a','b'\n${digits}`],
    ["'", "a;b\n1;'x, y, z; w'\n2;'p, q, r; s'\n"],
    ['"', `a,b\n1,'x'\n${digits}`],
    ['"', `a,b\n1,'tis so, they say\n2,rock 'n' roll\n${digits}`],
    ['"', `a,b\n1,"it's"\n2,'x, y'\n${digits}`],
  ])('%j in %j', (quote, text) => {
    expect(sniffDialect(utf8(text)).dialect.quote).toBe(quote);
  });
});

describe('delimiter', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'ville;prix\nLyon;1,50\nNice;2,75\n'],
    [';', 'a;b\n1;"x, y, z"\n2;"p, q, r"\n'],
    ['\t', 'a\tb, c\n1\t2, 3\n'],
    ['|', 'a|b|c\nx;y|p,q|1\nz;w|r,s|2\n'],
    [':', 'name:uid\nroot:0\nada:1000\n'],
    [',', 'time,value\n12:30:00,4\n13:45:00,5\n'],
    [',', 'url,n\nhttp://a.example/x;y,1\nhttp://b.example/x;y,2\n'],
    [',', 'city\nLyon\nBrest\n'],
    [',', 'a,b\n1,2\n3\n4,5,6\n7,8\n'],
    [';', 'id;date\n0;2022-05-25 10.39.15\n'],
    [',', 'id,note\n1,"semi; colons; all; over"\n2,"more; of; them; here"\n'],
    [' ', 'x y z\n1 2 3\n4 5.5 6\n'],
    [' ', '"name" "n"\n"Ada L." 1\n"Blaise P." 2\n'],
    [',', 'name\nAda Lovelace\nBlaise Pascal\n'],
    [',', 'at\n2020-01-01 12:00\n2020-01-02 13:00\n'],
    [',', 'url\nhttp://a.example/x\nhttp://b.example/y\n'],
    [',', 'telephone\n06 12 34 56 78\n06 12 34 56 79\n'],
    [',', 'x,y z w\n1,2 3 4\n5,6 7 8\n'],
    [';', 'Report of the year\n\nname;value\na;1\nb;2\nc;3\n'],
  ])('%j in %j', (delimiter, text) => {
    expect(sniffDialect(utf8(text)).dialect.delimiter).toBe(delimiter);
  });
});

describe('header', () => {
  test.each([
    [true, 'id,name\n1,Ada\n2,Blaise\n'],
    [true, 'name,city\nAda,London\nBlaise,Paris\n'],
    [true, 'country,2019,2020\nFrance,1.5,2.5\nSpain,3.5,4.5\n'],
    [true, 'id,name'],
    [true, 'id,100022,100025\nid1,TRUE,FALSE\nid2,FALSE,TRUE\n'],
    [true, 'id,a,b,c\n1,b,x,y\n2,p,q,r\n'],
    [false, '1,Ada\n2,Blaise\n'],
    [false, '2024-01-01,Lyon\n2024-01-02,Brest\n'],
    [false, 'ada@a.example,Lyon\nblaise@b.example,Brest\n'],
    [false, 'foo\nfoo\nfoo\n'],
    [false, '1,2,3'],
  ])('%j for %j', (header, text) => {
    expect(sniffDialect(utf8(text)).dialect.header).toBe(header);
  });
});

test('what is known is not guessed, and sets the confidence', () => {
  const bytes = utf8('1;2\n3;4\n');
  expect(sniffDialect(bytes, { delimiter: ',', header: true }).dialect).toMatchObject({
    delimiter: ',',
    header: true,
  });
  const known = sniffDialect(bytes, {
    encoding: 'utf-8',
    delimiter: ';',
    quote: '"',
    escape: undefined,
    comment: undefined,
    skip: 0,
    header: false,
  });
  expect(known.confidence).toBe(1);
  expect(sniffDialect(bytes).confidence).toBeLessThan(1);
});

test('quotes are apostrophes only where they evidently are', () => {
  expect(sniffDialect(utf8("id,name\n1,'Ada, C.'\n2,'Bob'\n")).dialect.quote).toBe("'");
  expect(sniffDialect(utf8("id,name\n1,l'eau\n2,'tis\n3,rock 'n' roll\n")).dialect.quote).toBe('"');
});

import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NotATableError } from '../../../../src/core/csv/errors.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 20_000 + 50 * numRuns });

/** Bytes of the smaller of two files; the other has four times as many. What is quadratic takes sixteen times as long. */
const SIZE = 10_000;
/** Milliseconds below which a clock tells nothing. */
const SHORT = 3;

type Make = (size: number) => Uint8Array;

/** A file that is one text again and again, with others at its start and end. */
function repeated(text: string, start = '', end = ''): Make {
  return (size) => {
    const bytes = new Uint8Array(Buffer.alloc(size, text, 'latin1'));
    bytes.set(Buffer.from(start, 'latin1'));
    bytes.set(Buffer.from(end, 'latin1'), size - end.length);
    return bytes;
  };
}

/** Does all that an opened file is asked at once, and checks that it is saved as it was. */
function use(bytes: Uint8Array): string {
  try {
    const document = openCsv(bytes);
    const last = document.length - 1;
    const seen = [document.columns, document.warnings, document.search('zq'), document.header];
    if (last >= 0) seen.push(document.values(0), document.values(last));
    if (!Buffer.from(document.toBytes()).equals(bytes)) return 'damaged';
    return `opened with ${seen.length} answers`;
  } catch (error) {
    if (error instanceof NotATableError) return `refused: ${error.reason}`;
    throw error;
  }
}

function timeOf(bytes: Uint8Array): number {
  const start = performance.now();
  expect(use(bytes)).toMatch(/^opened|^refused/);
  return performance.now() - start;
}

/** How many times longer four times the bytes take; measured again while a busy moment of the machine may be the reason. */
function growth(make: Make): number {
  const [small, large] = [make(SIZE), make(4 * SIZE)];
  let least = Infinity;
  for (let again = 0; again < 5 && least > 8; again++) {
    least = Math.min(least, timeOf(large) / Math.max(SHORT, timeOf(small)));
  }
  return least;
}

const SHAPES: readonly (readonly [string, Make])[] = [
  ['quotes alone', repeated('"')],
  ['delimiters alone', repeated(',')],
  ['carriage returns alone', repeated('\r')],
  ['blank lines above a record', repeated('\n', '', 'a,b')],
  ['blank lines in the other style', repeated('\r\n', 'a,b')],
  ['quote, delimiter, quote', repeated('",')],
  ['quote, newline, quote', repeated('"\n')],
  ['cells that open and never close', repeated('a,"b\n')],
  ['cells that seem to close on a later line', repeated('x,"a\n,"b"c,\n')],
  ['quotes among text and delimiters', repeated('"x,')],
  ['quotes and spaces', repeated('"          x')],
  ['a first quote that never closes', repeated('a,b,c\n', '"')],
  ['a last quote that never closes', repeated('a,"b",c\n', 'a,b,c\n', ',"b\n1,2,3\n')],
  ['one huge cell', repeated('x')],
  ['one huge quoted cell', repeated('x', '"', '"')],
  ['one huge cell of doubled quotes', repeated('""', '"', '"')],
  ['comments alone', repeated('# a, b\n')],
  ['comments with quotes', repeated('#"a,"\n', 'a,b\n1,2\n')],
  ['nested escapes', repeated('"\\\\\\"",\n')],
  ['backslashes in a cell that never closes', repeated('\\', '"')],
  ['escaped quotes alone', repeated('\\"')],
  ['apostrophes', repeated("'a',\n'")],
  ['brackets', repeated('[')],
  ['lists of lists', repeated('[1,')],
  ['angle brackets', repeated('<!--')],
  ['spaces', repeated(' ', '"')],
  ['bytes of an old encoding', repeated('\xe9')],
  ['pairs of an East Asian encoding', repeated('\x81\x40\x82\xa0,')],
  ['broken UTF-8', repeated('\xc3,')],
  ['UTF-16 with quotes', repeated('"\0,\0', '\xff\xfe')],
  ['zero bytes', repeated('a\0')],
  ['names that are all the same', repeated('a,')],
];

describe('a file made to hurt', () => {
  test.each(SHAPES)(
    'of %s opens or is refused in a time that grows as it does, and is saved as it was',
    (_, make) => {
      expect(growth(make)).toBeLessThanOrEqual(8);
    },
  );

  test('of any pattern does', () => {
    const units = [
      '"',
      '""',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\\',
      '#',
      ' ',
      'a',
      '1',
      '\xe9',
      '\0',
      '[',
      '<',
    ];
    const anyText = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, start, end) => {
        const make = repeated(text, start, end);
        expect(growth(make)).toBeLessThanOrEqual(8);
      }),
      { numRuns: Math.ceil(numRuns / 40) },
    );
  });
});

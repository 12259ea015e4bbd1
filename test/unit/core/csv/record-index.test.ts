import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { indexRecords } from '../../../../src/core/csv/record-index.ts';
import { QuotedCells } from '../../../../src/core/csv/quoted-cells.ts';
import { isNewline, type Marks, marksOf } from '../../../../src/core/csv/units.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', ',', ',', '"', '"', '\n', '\r', '\\', '#', ' ', 'zzzzz', '",\n"', ',"'),
  maxLength: 60,
});

const anyQuotes = fc.string({
  unit: fc.constantFrom('a', ',', '"', '"', '""', '\n', '",', ',"', ' '),
  maxLength: 40,
});

/** Wide units are read one by one, bytes four at a time where nothing happens. */
test('the index is the same wherever in memory the bytes start, and read one by one', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(undefined, 'backslash' as const), (text, escape) => {
      const marks = marksOf({ delimiter: ',', quote: '"', escape, comment: '#' });
      const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
      const expected = indexRecords(units, 0, marks);
      for (let offset = 0; offset < 4; offset++) {
        const bytes = new Uint8Array(units.length + offset).subarray(offset);
        bytes.set(units);
        expect(indexRecords(bytes, 0, marks)).toEqual(expected);
      }
    }),
    { numRuns },
  );
});

/** Where rows start, by asking of each quote alone where it closes: slower, and the plainest use of the rule. */
function startsSlowly(units: Uint16Array, marks: Marks): number[] {
  const quoted = new QuotedCells(units, units.length, marks);
  const starts: number[] = [];
  let at = 0;
  while (at < units.length) {
    if (isNewline(units[at])) at++;
    else {
      starts.push(at);
      at = endOfRow(units, at, marks, quoted);
    }
  }
  return starts;
}

function endOfRow(units: Uint16Array, from: number, marks: Marks, quoted: QuotedCells): number {
  let at = from;
  for (
    let isStart = true;
    at < units.length && (isStart || !isNewline(units[at]));
    isStart = units[at++] === marks.delimiter
  ) {
    const close = isStart && units[at] === marks.quote ? quoted.closing(at) : -1;
    if (close >= 0) at = close + 1;
    if (at < units.length && isNewline(units[at])) break;
  }
  return at;
}

test('quoted cells end where the rule says, whatever is passed at once', () => {
  fc.assert(
    fc.property(anyQuotes, (text) => {
      const marks = marksOf({ delimiter: ',', quote: '"' });
      const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
      expect([...indexRecords(units, 0, marks).starts]).toEqual(startsSlowly(units, marks));
    }),
    { numRuns },
  );
});

test('a later whole quoted cell says that a quote is broken, a lone quote at the start of a line does not', () => {
  const marks = marksOf({ delimiter: ',', quote: '"' });
  const rows = (text: string): number => indexRecords(new TextEncoder().encode(text), 0, marks).starts.length;
  expect(rows('a,b\n1,"Ada,London\n2,"Blaise",Paris\n')).toBe(3);
  expect(rows('a,b\n"he said\n"hello" to all\nbye",x\n')).toBe(2);
});

test('comments are no records, but a header is a row whatever it begins with', () => {
  const marks = marksOf({ delimiter: ',', quote: '"', comment: '#' });
  const bytes = new TextEncoder().encode('#a,b\n#note\n1,2\n#end');
  const { starts, comments } = indexRecords(bytes, 0, marks);
  expect([[...starts], comments]).toEqual([[0, 11], 2]);
  expect([...indexRecords(bytes, 0, marks, { hasHeader: false }).starts]).toEqual([11]);
});

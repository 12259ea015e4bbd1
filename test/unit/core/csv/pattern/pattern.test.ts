import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Pattern } from '../../../../../src/core/csv/pattern/pattern.ts';
import { PatternError } from '../../../../../src/core/csv/pattern/pattern-error.ts';
import { open, saved } from '../text.ts';
import { numRuns } from '../well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const plain = { ignoreCase: false, whole: false };

test.each<[string, string, string, string | undefined]>([
  ['(\\d+)-(\\d+)', '$2/$1', 'from 10-20 to 3-4', 'from 20/10 to 4/3'],
  ['^\\s+|\\s+$', '', '  both ends \t', 'both ends'],
  ['[^a-c]', '', 'xaybzc', 'abc'],
  ['\\bpar\\b', 'X', 'par apart par', 'X apart X'],
  ['a|ab', 'X', 'ab', 'Xb'],
  ['a+?', 'X', 'aa', 'XX'],
  ['(?:ab){2,3}', 'X', 'abababab', 'Xab'],
  ['é|😀.', 'X', 'né 😀!', 'nX X'],
  ['(a)|b', '[$1]', 'ab', '[a][]'],
  ['x*', '-', 'ab', '-a-b-'],
  ['\\$', '$$$&', '5$', '5$$'],
  ['[\\]\\-x-]', '', 'a]-x', 'a'],
  ['nothing', 'X', 'else', undefined],
  ['(?:(?:(?:){1000000}){1000000}){1000000}a', 'X', 'a', 'X'],
])('/%s/ with %j', (source, template, text, expected) => {
  expect(new Pattern(source, plain).replace(text, template)).toBe(expected);
});

test('whatever the case, and from end to end', () => {
  expect(new Pattern('É[a-c]', { ignoreCase: true, whole: false }).replace('éB', 'x')).toBe('x');
  const whole = new Pattern('a|ab', { ignoreCase: false, whole: true });
  expect([whole.replace('ab', 'x'), whole.replace('abc', 'x')]).toEqual(['x', undefined]);
});

test.each([
  ['(', 'syntax'],
  [')', 'syntax'],
  ['a**', 'syntax'],
  ['*a', 'syntax'],
  ['[a', 'syntax'],
  ['[b-a]', 'syntax'],
  ['a{2,1}', 'syntax'],
  ['a\\', 'syntax'],
  ['(a)\\1', 'unsupported'],
  ['(?=a)', 'unsupported'],
  ['(?<=a)b', 'unsupported'],
  ['\\p{L}', 'unsupported'],
  ['(a{100}){100}', 'too-long'],
  ['('.repeat(5_000), 'too-long'],
  ['a{1000000000}', 'too-long'],
  ['(?:){0,1000000000}', 'too-long'],
])('/%s/ is refused: %s', (source, reason) => {
  const compile = (): Pattern => new Pattern(source, plain);
  expect(compile).toThrow(PatternError);
  expect(compile).toThrow(expect.objectContaining({ reason }));
});

describe('hostile patterns', () => {
  test.each(['(a+)+$', '(a|a)*b', '(a*)*b', 'a*a*a*a*a*a*b', '(.*a){20}b'])(
    '/%s/ takes linear time',
    (source) => {
      expect(new Pattern(source, plain).replace('a'.repeat(2_000) + '!', 'x')).toBeUndefined();
    },
  );

  test('on a text too long for them are given up, and nothing changes', () => {
    const document = open(`a\n${'a'.repeat(20_000)}\n`, { header: true, delimiter: ',' });
    const before = saved(document);
    expect(() => document.replaceAll({ find: 'a.*z|a', replace: 'b', regex: true })).toThrow(
      expect.objectContaining({ reason: 'too-costly' }),
    );
    expect([saved(document), document.canUndo]).toEqual([before, false]);
  });
});

const { pattern: anyPattern } = fc.letrec<{ pattern: string; item: string }>((again) => ({
  item: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$') },
    { weight: 1, arbitrary: again('pattern').map((inner) => `(${inner})`) },
  ),
  pattern: fc
    .array(
      fc.oneof(
        again('item'),
        fc
          .constantFrom('a', 'b', '.')
          .chain((item) => fc.constantFrom('*', '+', '?', '*?', '{1,2}').map((times) => item + times)),
        fc.tuple(again('item'), again('item')).map(([a, b]) => `(?:${a}|${b})`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

test('says what JavaScript says', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n'), maxLength: 8 });
  fc.assert(
    fc.property(anyPattern, anyText, (source, text) => {
      const expected = text.replace(new RegExp(source, 'gu'), '<$&>');
      expect(new Pattern(source, plain).replace(text, '<$&>') ?? text).toBe(expected);
    }),
    { numRuns },
  );
});

test('cells are found and replaced by pattern', () => {
  const document = open('a,b\n2024-01-02,x\n"03.04.2024",y\n');
  const search = { find: '(\\d\\d)\\.(\\d\\d)\\.(\\d{4})', replace: '$3-$2-$1', regex: true };
  expect([...document.findCells(search)].flat()).toEqual([
    { record: 1, column: 0, before: '03.04.2024', after: '2024-04-03' },
  ]);
  expect(document.replaceAll({ ...search, column: 0 })).toEqual({ cells: 1 });
  expect(saved(document)).toBe('a,b\n2024-01-02,x\n"2024-04-03",y\n');
});

test('a pattern says whether a text holds it, or is it', () => {
  const digits = (whole: boolean) => new Pattern('\\d{2}', { ignoreCase: false, whole });
  expect(['12', 'a12', '1'].map((text) => digits(false).matches(text))).toEqual([true, true, false]);
  expect(['12', 'a12', '1'].map((text) => digits(true).matches(text))).toEqual([true, false, false]);
});

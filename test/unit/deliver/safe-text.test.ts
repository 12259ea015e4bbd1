import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFormulaLike,
  toCode,
  toFence,
  toLink,
  toPlain,
  toVisible,
  toVisibleJson,
} from '../../../src/deliver/safe-text.ts';
import { HOSTILE } from './hostile-strings.ts';
import { fencedBlocks, markdownSkeleton } from './markdown-skeleton.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom('`', ' ', '\n', 'a') }),
);

describe('toVisible', () => {
  test.each([
    ['a\nb\r\tc', 'a␊b␍␉c'],
    ['safe\u202Egnp', 'safe\\u202Egnp'],
    ['\u200B\uFEFF\u00AD', '\\u200B\\uFEFF\\u00AD'],
    ['\uD800', '\\uD800'],
    ['\u{E0041}', '\\u{E0041}'],
    ['é 😀 日本 \u0301', 'é 😀 日本 \u0301'],
  ])('%j is shown as %j', (text, shown) => expect(toVisible(text)).toBe(shown));
});

describe('toCode', () => {
  test('no text gets out of its code span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const skeleton = markdownSkeleton(`- a ${toCode(text, 10_000)} b`);
        expect(skeleton).toBe(text === '' ? '- a *empty* b' : '- a `code` b');
      }),
    );
  });

  test('a reader sees the spaces and backticks that are there', () => {
    expect(toCode(' a ', 9)).toBe('`  a  `');
    expect(toCode('  ', 9)).toBe('`  `');
    expect(toCode('`a', 9)).toBe('`` `a ``');
  });

  test('a long value says how much is missing, and no character is cut in two', () => {
    expect(toCode('abcdef', 4)).toBe('`abcd` … (2 more characters)');
    expect(toCode('abc😀', 4)).toBe('`abc` … (2 more characters)');
  });
});

test('no text gets out of its fence', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { blocks, closed } = fencedBlocks(`${toFence(text, 'json')}\nafter`);
      expect({ count: blocks.length, closed }).toEqual({ count: 1, closed: true });
    }),
  );
});

test('visible JSON is the same value with nothing hidden in it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), anyText), (value) => {
      const json = toVisibleJson(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(toVisible(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''));
    }),
  );
});

describe('toPlain', () => {
  test.each(HOSTILE)('%j mentions, refers, closes, links and marks up nothing', (text) => {
    const plain = toPlain(text, 1_000);
    expect(plain).not.toMatch(/@|#|:\/\/|\bGH-\d|[<>[\]\n\r]/i);
    expect(plain).not.toMatch(/[!&~%$^][\w"]|\b[A-Z]{2,}-\d/);
  });

  test('harmless text stays as it is', () =>
    expect(toPlain('Saint-Étienne (42), 3.5 %', 99)).toBe('Saint-Étienne (42), 3.5 %'));
});

describe('isFormulaLike', () => {
  test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '=1'])('%j is', (text) =>
    expect(isFormulaLike(text)).toBe(true),
  );
  test.each(['', '-12.5', '+3', '-1 234,5', '-.5', '-1e-3', '-5 %', '-', '--', 'a=b', '12'])(
    '%j is not',
    (text) => expect(isFormulaLike(text)).toBe(false),
  );
});

describe('toLink', () => {
  const link = (address: string) => toLink(address, 'forge.example');
  test('a web address can be clicked on', () =>
    expect(link('https://source.example/a?b=c#d')).toBe('<https://source.example/a?b=c#d>'));
  test.each([
    'javascript:alert(1)',
    'https://forge.example/city/airports/issues/1',
    'https://www.github.com/a/b/issues/1',
    'https://source.example@evil.example/',
    'no address',
  ])('%s cannot', (address) => expect(link(address)).toBe(toCode(address, 500)));
  test('a sign that would end the link is encoded', () =>
    expect(link('https://a.example/x>y z')).toBe('<https://a.example/x%3Ey%20z>'));
});

import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { visibleSegments } from '../../../../src/workbench/components/visible-segments.ts';

test.each([
  ['plain text', [{ kind: 'text', text: 'plain text' }]],
  [
    ' a  b ',
    [
      { kind: 'space', text: ' ' },
      { kind: 'text', text: 'a' },
      { kind: 'space', text: '  ' },
      { kind: 'text', text: 'b' },
      { kind: 'space', text: ' ' },
    ],
  ],
  [
    'a\u200bb',
    [
      { kind: 'text', text: 'a' },
      { kind: 'hidden', text: 'U+200B' },
      { kind: 'text', text: 'b' },
    ],
  ],
  ['\u202e', [{ kind: 'hidden', text: 'U+202E' }]],
  [
    'a\u00a0b\nc',
    [
      { kind: 'text', text: 'a' },
      { kind: 'hidden', text: 'U+00A0' },
      { kind: 'text', text: 'b' },
      { kind: 'hidden', text: 'U+000A' },
      { kind: 'text', text: 'c' },
    ],
  ],
  ['\ud800', [{ kind: 'hidden', text: 'U+D800' }]],
  ['\u{e0041}', [{ kind: 'hidden', text: 'U+E0041' }]],
  ['   ', [{ kind: 'space', text: '   ' }]],
])('%j', (value, segments) => {
  expect(visibleSegments(value)).toEqual(segments);
});

test('nothing is lost, and what is shown as it is hides nothing', () => {
  assert(
    property(string({ unit: 'binary' }), (value) => {
      const segments = visibleSegments(value);
      const back = segments.map(({ kind, text }) =>
        kind === 'hidden' ? String.fromCodePoint(Number.parseInt(text.slice(2), 16)) : text,
      );
      const shown = segments.filter(({ kind }) => kind === 'text').map(({ text }) => text);
      return (
        back.join('') === value &&
        !shown.some((text) => /[\p{Cc}\u200b-\u200f\u202a-\u202e]| {2}/u.test(text))
      );
    }),
  );
});

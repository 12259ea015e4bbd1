import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorText } from '../../../../src/deliver/without-account/editor-text.ts';
import { GITHUB_PAGES } from '../../../../src/deliver/without-account/github-pages.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const of = (text: string) => editorText(bytesOf(text), 1_000);

test('plain text with line feeds goes as it is', () => {
  expect(of('a,b\né,2\n')).toEqual({ text: 'a,b\né,2\n', losses: [] });
});

test.each([
  ['carriage returns', 'a\r\n1\r\n', ['line-ends']],
  ['an old Macintosh’s lines', 'a\r1\r', ['line-ends']],
  ['a byte order mark', '\ufeffa\n', ['byte-order-mark']],
  ['a last line without an end', 'a\n1', ['final-line-end']],
  ['everything at once', '\ufeffa\r\n1', ['line-ends', 'byte-order-mark', 'final-line-end']],
])('%s may not survive, which is said', (_, text, losses) => expect(of(text)).toEqual({ text, losses }));

test('what would be damaged is refused', () => {
  expect(editorText(Uint8Array.of(0x61, 0xe9, 0x0a), 1_000)).toEqual({ refused: 'not-utf-8' });
  expect(of('a\u0000b\n')).toEqual({ refused: 'control-characters' });
  expect(of('a'.repeat(1_001))).toEqual({ refused: 'too-large' });
});

test('text that is offered is the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const result = editorText(new Uint8Array(bytes), 1_000);
      const offered = 'text' in result ? bytesOf(result.text) : new Uint8Array(bytes);
      expect(offered).toEqual(new Uint8Array(bytes));
    }),
  );
});

test('the editor’s address keeps each name of a path apart', () => {
  const place = { host: 'forge.example', repository: 'a/b', ref: 'fix/x', path: 'data/a b?#é.csv' };
  expect(GITHUB_PAGES.editor(place)).toBe('https://forge.example/a/b/edit/fix/x/data/a%20b%3F%23%C3%A9.csv');
});

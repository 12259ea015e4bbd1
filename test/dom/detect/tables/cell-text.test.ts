// @vitest-environment node
import { expect, test } from 'vitest';
import { cellText } from '../../../../src/detect/tables/cell-text.ts';
import { get, pageOf } from '../page.ts';

function textOf(cell: string, limit = 2_000): string {
  const { document, page } = pageOf(`<table><tr><td>${cell}</td></tr></table>`);
  return cellText(get(document, 'td'), page, limit);
}

test.each([
  ['plain', 'plain'],
  ['  two \n words ', 'two words'],
  ['1&nbsp;204&#8239;km', '1 204 km'],
  ['one<br>two<br/>', 'one / two'],
  ['<p>one</p><p>two</p>', 'one two'],
  ['<b>bo</b>ld', 'bold'],
  ['<span style="display:none">0012</span>12', '12'],
  ['<span style="color: red; display: none;">0012</span><i>12</i>', '12'],
  ['<span hidden>0012</span>12', '12'],
  ['Alder<sup class="reference"><a href="#1">[1]</a></sup>', 'Alder'],
  ['<script>var a;</script><style>b{}</style>c', 'c'],
  ['<img src="x.png" alt="Peru"> Lima', 'Peru Lima'],
  ['<!-- a comment -->shown', 'shown'],
  ['<span class="sortkey">zzz</span><span hidden><b>x</b></span><em>last</em>', 'last'],
  ['&lt;b&gt;', '<b>'],
])('%j is read as %j', (cell, expected) => {
  expect(textOf(cell)).toBe(expected);
});

test('an empty cell gives the value it is sorted by', () => {
  const { document, page } = pageOf(
    '<table><tr><td data-sort-value=" 17 "><i class="bar"></i></td></tr></table>',
  );
  expect(cellText(get(document, 'td'), page, 100)).toBe('17');
});

test('the words shown go before the value it is sorted by', () => {
  const { document, page } = pageOf('<table><tr><td data-sort="17">seventeen</td></tr></table>');
  expect(cellText(get(document, 'td'), page, 100)).toBe('seventeen');
});

test('text is cut at the limit, in a plain cell and in one with elements', () => {
  expect(textOf('ab '.repeat(100_000), 5)).toBe('ab ab');
  expect(textOf('<b>ab</b> '.repeat(1_000), 5)).toBe('ab ab');
});

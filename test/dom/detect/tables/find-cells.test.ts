// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { PageCell } from '../../../../src/core/page-cell.ts';
import { findCells } from '../../../../src/detect/tables/find-cells.ts';
import { get, pageOf } from '../page.ts';

const HEAD = '<thead><tr><th>id<th>name<th>height</tr></thead>';
const ROWS =
  '<tr><td>S1<td>North  Quay<td>12</tr><tr><td>S2<td>Mill<td>140</tr><tr><td>S3<td>Light<td>12</tr>';

const wanted = (part: Partial<PageCell> = {}): PageCell => ({
  kind: 'pending',
  key: { id: 'S1' },
  column: 'height',
  shows: '12',
  text: 'you proposed “13”',
  ...part,
});

function found(html: string, ...cells: PageCell[]): (string | null)[] {
  const { document, page } = pageOf(`<table>${html}</table>`);
  return [...findCells(get(document, 'table'), cells, page).keys()].map((cell) => {
    const row = cell.parentElement;
    return `${row?.firstElementChild?.textContent} ${cell.textContent}`;
  });
}

describe('a cell is found', () => {
  test('in the record that has the key, as a reader sees it', () => {
    expect(found(HEAD + ROWS, wanted())).toEqual(['S1 12']);
    expect(found(HEAD + ROWS, wanted({ column: 'name', shows: 'North Quay' }))).toEqual(['S1 North  Quay']);
  });

  test('by a key of several columns', () => {
    expect(found(HEAD + ROWS, wanted({ key: { id: 'S3', name: 'Light' } }))).toEqual(['S3 12']);
  });

  test('wherever the page puts its columns, and beyond the rows that detection judged by', () => {
    const many = Array.from({ length: 300 }, (_, n) => `<tr><td>${n}<td>K${n}</tr>`).join('');
    const head = '<thead><tr><th>height<th>id</tr></thead>';
    expect(found(head + many, wanted({ key: { id: 'K290' }, shows: '290' }))).toEqual(['290 290']);
  });
});

describe('nothing is found', () => {
  test.each<[string, string, Partial<PageCell>]>([
    ['where the cell says something else', HEAD + ROWS, { shows: '13' }],
    ['where no record has the key', HEAD + ROWS, { key: { id: 'S9' } }],
    ['where two records have it', HEAD + ROWS + ROWS, {}],
    ['where the page names no such column', HEAD + ROWS, { column: 'depth' }],
    ['where two columns have the name', HEAD.replace('name', 'height') + ROWS, {}],
    ['where the page does not show the key', HEAD + ROWS, { key: { code: 'S1' } }],
    ['for a record without a key', HEAD + ROWS, { key: {} }],
  ])('%s', (_, html, part) => {
    expect(found(html, wanted(part))).toEqual([]);
  });
});

// @vitest-environment node
import { expect, test } from 'vitest';
import { layGrid } from '../../../../src/detect/grids/lay-grid.ts';
import { pageOf } from '../page.ts';

/** The words of each place of the grid in a page; `·` where it has no cell, in parentheses where a span repeats one. */
function layOut(body: string, limit = 40): string[][] {
  const { document } = pageOf(body);
  const grid = document.querySelector('[role="grid"]');
  const matrix = grid ? layGrid(grid, limit) : undefined;
  return (matrix?.rows ?? []).map((row) =>
    row.map((slot) => {
      const text = slot?.cell.textContent ?? '·';
      return slot && !slot.origin ? `(${text})` : text;
    }),
  );
}

const row = (cells: readonly string[], attributes = '', role = 'gridcell'): string =>
  `<div role="row" ${attributes}>${cells.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;

test('rows and cells are those of the roles', () => {
  const body = `<div role="grid"><div role="rowgroup">${row(['a', 'b'], '', 'columnheader')}</div>
    <span>resize</span>${row(['1', '2'])}${row(['3', '4'])}</div>`;
  expect(layOut(body)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('pinned columns in containers of their own are joined with their rows', () => {
  const cell = (text: string, at: number) => `<div role="gridcell" aria-colindex="${at}">${text}</div>`;
  const line = (index: number, cells: string) =>
    `<div role="row" row-index="${index}" aria-rowindex="${index + 1}">${cells}</div>`;
  const body = `<div role="grid">
    <div class="right">${line(1, cell('1c', 3))}${line(0, cell('c', 3))}</div>
    <div class="left">${line(0, cell('a', 1))}${line(1, cell('1a', 1))}</div>
    <div class="centre">${line(1, cell('1b', 2))}${line(0, cell('b', 2))}</div></div>`;
  expect(layOut(body)).toEqual([
    ['a', 'b', 'c'],
    ['1a', '1b', '1c'],
  ]);
});

test('copies laid over a grid while it scrolls add nothing', () => {
  const line = (text: string) =>
    `<table role="presentation"><tr role="row" aria-rowindex="1"><th role="columnheader" aria-colindex="1">${text}</th></tr></table>`;
  const body = `<div role="grid"><div>${line('name')}${row(['Alder'], 'aria-rowindex="2"')}</div><div>${line('copy')}</div></div>`;
  expect(layOut(body)).toEqual([['name'], ['Alder']]);
});

test('columns out of sight are left out, those after them keep their names', () => {
  const cell = (text: string, at: number, role = 'gridcell') =>
    `<div role="${role}" aria-colindex="${at}">${text}</div>`;
  const body = `<div role="grid" aria-colcount="90"><div role="row">${cell('Well', 1, 'columnheader')}${cell('Depth', 80, 'columnheader')}</div>
    <div role="row">${cell('12.5', 80)}${cell('Mill', 1)}</div><div role="row">${cell('Quay', 1)}</div></div>`;
  expect(layOut(body)).toEqual([
    ['Well', 'Depth'],
    ['Mill', '12.5'],
    ['Quay', '·'],
  ]);
});

test('rows are in the order of their numbers, those without one after the row before them', () => {
  const body = `<div role="grid">${row(['name'], '', 'columnheader')}${row(['third'], 'aria-rowindex="4"')}${row(['note'])}
    ${row(['first'], 'aria-rowindex="2"')}</div>`;
  expect(layOut(body).flat()).toEqual(['name', 'first', 'third', 'note']);
});

test('header and body may count from one each', () => {
  const body = `<div role="grid">${row(['name'], 'aria-rowindex="1"', 'columnheader')}${row(['Alder'], 'aria-rowindex="1"')}</div>`;
  expect(layOut(body)).toEqual([['name'], ['Alder']]);
});

test('a cell stands in the column that its name had before', () => {
  const cell = (text: string, field: string) =>
    `<div role="gridcell" tabulator-field="${field}">${text}</div>`;
  const body = `<div role="grid"><div role="row">${cell('No.', 'no')}${cell('Name', 'name')}${cell('Size', 'size')}</div>
    <div role="row">${cell('9', 'size')}${cell('1', 'no')}</div></div>`;
  expect(layOut(body)[1]).toEqual(['1', '·', '9']);
});

test('a span names the columns below it', () => {
  const head =
    '<div role="columnheader" aria-colindex="1" aria-colspan="2">Place</div><div role="columnheader" aria-colindex="3">Size</div>';
  expect(layOut(`<div role="grid"><div role="row">${head}</div>${row(['1', '2', '3'])}</div>`)[0]).toEqual([
    'Place',
    '(Place)',
    'Size',
  ]);
});

test('a row of filters is no row', () => {
  const filters =
    '<div role="row"><div role="gridcell"><input value="x"></div><div role="gridcell"><select><option>All</select></div></div>';
  const body = `<div role="grid">${row(['a', 'b'], '', 'columnheader')}${filters}${row(['<input type="checkbox">', '2'])}</div>`;
  expect(layOut(body)).toHaveLength(2);
});

test('a grid within a cell keeps its rows', () => {
  const inner = `<div role="grid" id="inner">${row(['x', 'y'])}</div>`;
  expect(layOut(`<div role="grid">${row(['a', inner])}${row(['1', '2'])}</div>`)).toHaveLength(2);
});

test('no number that a page writes fills the memory', () => {
  const cell = '<div role="gridcell" aria-colindex="999999999" aria-colspan="999999999">a</div>';
  const body = `<div role="grid"><div role="row" aria-rowindex="999999999">${cell}${cell}</div><div role="row" aria-rowindex="-1">b</div></div>`;
  expect(layOut(body)).toHaveLength(2);
});

test('a form whose fields hide its methods is passed over', () => {
  const fields = [
    'querySelectorAll',
    'closest',
    'getAttribute',
    'matches',
    'children',
    'localName',
    'textContent',
    'contains',
  ]
    .map((name) => `<input name="${name}">`)
    .join('');
  const body = `<form role="grid">${fields}</form><div role="grid"><form role="row">${fields}</form>
    <div role="row"><form role="gridcell">${fields}</form><div role="gridcell">a</div></div>${row(['1'])}</div>`;
  const { document } = pageOf(body);
  const grid = document.querySelector('div[role="grid"]');
  expect(grid && layGrid(grid, 40)?.rows.length).toBe(2);
});

test('nothing else is a grid', () => {
  const { document } = pageOf('<table role="grid"><tr><td>1</table><div role="listbox"></div>');
  for (const element of document.querySelectorAll('table, div')) expect(layGrid(element, 40)).toBeUndefined();
});

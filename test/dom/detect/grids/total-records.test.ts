// @vitest-environment node
import { expect, test } from 'vitest';
import { totalRecords } from '../../../../src/detect/grids/total-records.ts';
import { get, pageOf } from '../page.ts';

function totalIn(body: string, records: number, above = 1): number | undefined {
  const { document, page } = pageOf(body);
  return totalRecords({ element: get(document, 'table'), records, above }, page);
}

test.each([
  ['Showing 1 to 10 of 1,200 entries', 1_200],
  ['Showing 11 to 20 of 57 entries (filtered from 1,200 total entries)', 1_200],
  ['1 bis 10 von 1.200 Einträgen', 1_200],
  ['Affichage de 1 à 10 sur 1 200 éléments', 1_200],
  ['57 件中 1 から 10 まで表示', 57],
  ['显示第 1 至 10 项结果，共 57 项', 57],
  ["1–10 / 12'345", 12_345],
  ['1 to 10 of 12,34,567', 1_234_567],
  ['1 to 10 of 10 entries', undefined],
  ['Page 3 of 40', undefined],
  ['Updated 12.11.2026, 57 readers', undefined],
])('“%s” beside ten records', (text, total) => {
  const body = `<div class="dt-container"><table></table><div class="dt-info">${text}</div></div>`;
  expect(totalIn(body, 10)).toBe(total);
  expect(totalIn(`<table aria-describedby="the_info"></table><p id="the_info">${text}`, 10)).toBe(total);
  expect(totalIn(`<table></table><p id="the_info">${text}`, 10)).toBeUndefined();
});

test.each([
  ['58', 57],
  ['11', undefined],
  ['-1', undefined],
  ['many', undefined],
  ['99999999999999999999', undefined],
])('aria-rowcount %s over ten records and a header', (count, total) => {
  expect(totalIn(`<table aria-rowcount="${count}"></table>`, 10)).toBe(total);
});

test.each([
  ['padding-top: 240px; padding-bottom: 2400px;', 'height: 24px; width: 50px', 120],
  ['padding-bottom: 2410px;', 'height: 24px', undefined],
  ['padding-bottom: 2400px;', 'max-height: 24px', undefined],
  ['', 'height: 24px', undefined],
])('the padding of Tabulator (%s) holds the place of rows (%s)', (padding, height, total) => {
  const body = `<table><tbody class="tabulator-table" style="${padding}"><tr><td class="tabulator-cell" style="${height}">1</table>`;
  expect(totalIn(body, 10)).toBe(total);
});

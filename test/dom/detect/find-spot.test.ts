import { expect, test } from 'vitest';
import { findSpot } from '../../../src/detect/find-spot.ts';
import { get, pageOf } from './page.ts';

const TOWN = 'https://town.example/';
const LAYOUT =
  '<table role="presentation"><tr><td>Menu</td><td>Text</td></tr><tr><td>a</td><td id="here">b</td></tr></table>';

test('a table that was taken for layout is data when a person points at it', () => {
  const { document } = pageOf(LAYOUT, TOWN);
  const found = findSpot(document.querySelector('#here') ?? document.body, document, TOWN);
  expect(found?.finding).toMatchObject({ tier: 'chosen', kind: 'table' });
  expect(found?.spot).toMatchObject({ column: 1 });
  expect(found?.spot?.record.at(-1)).toBe('b');
});

test('a header is no cell of a record, and what is outside every table is nothing', () => {
  const { document } = pageOf(
    '<p>Words</p><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    TOWN,
  );
  expect(findSpot(get(document, 'th'), document, TOWN)?.spot).toBeUndefined();
  expect(findSpot(get(document, 'td'), document, TOWN)?.spot).toEqual({ record: ['1', '2'], column: 0 });
  expect(findSpot(get(document, 'p'), document, TOWN)).toBeUndefined();
});

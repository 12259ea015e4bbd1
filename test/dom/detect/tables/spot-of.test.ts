// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { chosenTable } from '../../../../src/detect/tables/chosen-table.ts';
import { spotOf } from '../../../../src/detect/tables/spot-of.ts';
import { tableAt } from '../../../../src/detect/tables/table-at.ts';
import { get, pageOf } from '../page.ts';

const TABLE =
  '<table><tr><th>id<th>name<th>note</tr><tr><td rowspan=2>S1<td><b>Quay</b><td>12*</tr><tr><td>Mill<td>7</tr></table>';

function spotAt(selector: string) {
  const { document, page } = pageOf(TABLE);
  const element = document.querySelector(selector);
  return element ? spotOf(element, get(document, 'table'), page) : undefined;
}

describe('the cell a person points at', () => {
  test.each([
    ['b', { record: ['S1', 'Quay', '12'], column: 1 }],
    ['tr:nth-child(3) td:first-child', { record: ['S1', 'Mill', '7'], column: 1 }],
    ['td[rowspan]', { record: ['S1', 'Quay', '12'], column: 0 }],
    ['tr:nth-child(3)', { record: ['S1', 'Mill', '7'], column: -1 }],
  ])('%s', (selector, spot) => {
    expect(spotAt(selector)).toEqual(spot);
  });

  test.each(['th', 'body'])('%s is in no record', (selector) => {
    expect(spotAt(selector)).toBeUndefined();
  });
});

describe('the table around an element', () => {
  test('is the innermost that has rows and columns', () => {
    const { document } = pageOf(
      `<table id=out><tr><td>a<td><table id=box><tr><td><b>x</b></table></tr><tr><td>c<td>d</tr></table>`,
    );
    expect(tableAt(get(document, 'b'))?.id).toBe('out');
  });

  test('may be a grid of other elements, and is nothing elsewhere', () => {
    const { document } = pageOf(
      '<p>x</p><div role=grid id=g><div role=row><b role=cell>1</b><i role=cell>2</i></div><div role=row><s role=cell>3</s></div></div>',
    );
    expect(tableAt(get(document, 's'))?.id).toBe('g');
    expect(tableAt(get(document, 'p'))).toBeUndefined();
  });
});

describe('a table chosen by hand', () => {
  test('has its title, header and records whatever it was taken for', () => {
    const { document, page } = pageOf(
      `<h2>Log</h2><table role=presentation><tr><th>a<th>b</tr><tr><td>1<td>2</tr></table><h2>Next</h2>`,
    );
    const chosen = chosenTable(get(document, 'table'), page);
    expect(chosen).toMatchObject({ tier: 'chosen', title: 'Log', header: { labels: ['a', 'b'] } });
  });

  test('must be one', () => {
    const { document, page } = pageOf('<p>x</p>');
    expect(chosenTable(get(document, 'p'), page)).toBeUndefined();
  });
});

// @vitest-environment node
import { expect, test } from 'vitest';
import { detect } from '../../../../src/detect/detect.ts';
import { pageOf } from '../page.ts';

const cells = (texts: readonly string[], role: string): string =>
  `<div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
const records = Array.from({ length: 6 }, (_, n) =>
  cells([`Station ${n}`, `${n}.5`, `2026-01-0${n + 1}`], 'gridcell'),
).join('');
const header = cells(['Station', 'Level', 'Seen'], 'columnheader');

function findingsIn(body: string) {
  return detect(pageOf(body).document, 'https://town.example/').findings.findings;
}

test('a grid is a table, named by its label or the heading above it', () => {
  const body = `<h2>Levels</h2><div role="grid">${header}${records}</div>
    <div role="treegrid" aria-label="Other levels">${header}${records}</div>`;
  expect(findingsIn(body)).toMatchObject([
    { id: 'grid-1', title: 'Levels', tier: 'data', columns: ['Station', 'Level', 'Seen'], records: 6 },
    {
      id: 'grid-2',
      title: 'Other levels',
      sample: expect.arrayContaining([['Station 5', '5.5', '2026-01-06']]),
    },
  ]);
});

test('sorting signs, menus and lists to choose from leave no words in a label', () => {
  const label = `Station<span aria-hidden="true">arrow_upward</span><ul role="menu"><li>Hide</ul>
    <select><option>All<option>Alder</select><textarea>filter</textarea>`;
  const body = `<div role="grid">${cells([label, 'Level', 'Seen'], 'columnheader')}${records}</div>`;
  expect(findingsIn(body)).toMatchObject([{ columns: ['Station', 'Level', 'Seen'] }]);
});

test('a grid made of tables is one finding', () => {
  const table = `<table><tr role="row"><td>Alder</td><td>1.5</td><td>2026-01-01</td></tr><tr role="row"><td>Birch</td><td>2.5</td><td>2026-01-02</td></tr>
    <tr role="row"><td>Cedar</td><td>3.5</td><td>2026-01-03</td></tr></table>`;
  const head =
    '<table><tr role="row"><th role="columnheader">Station</th><th role="columnheader">Level</th><th role="columnheader">Seen</th></tr></table>';
  expect(findingsIn(`<div role="grid" aria-rowcount="500">${head}${table}</div>`)).toMatchObject([
    { id: 'grid-1', columns: ['Station', 'Level', 'Seen'], records: 3, total: 499 },
  ]);
});

test.each([
  [
    'a month',
    `<div role="grid">${cells(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], 'columnheader')}${cells(['1', '2', '3', '4', '5', '6', '7'], 'gridcell').repeat(4)}</div>`,
  ],
  ['a picker', `<div role="grid">${cells(['😀', '😁', '😂', '😃'], 'gridcell').repeat(8)}</div>`],
  ['one row', `<div role="grid">${header}</div>`],
  [
    'one column',
    `<div role="grid">${cells(['Station'], 'columnheader')}${cells(['Alder'], 'gridcell').repeat(9)}</div>`,
  ],
])('%s is no data', (_, body) => {
  expect(findingsIn(body)).toEqual([]);
});

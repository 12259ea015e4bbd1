import { expect, test, vi } from 'vitest';
import type { TableSchema } from '../../../../../src/core/schema/table-schema.ts';
import { changesOf, startSession, textOf } from '../../dataset/airfields.ts';
import { Inspected } from './inspected.tsx';

/** Airfields with a stray space, a name in capitals, a place off the Earth and a height ten times too big. */
function airfields(): string {
  const cities = ['Aston', 'Bury', 'Crewe', 'Derby'];
  const rows = Array.from({ length: 120 }, (_, n) => [
    `A${String(n).padStart(3, '0')}`,
    cities[n % 4] ?? '',
    (50 + (n % 40) / 10).toFixed(2),
    (-3 + (n % 30) / 10).toFixed(2),
    String(80 + ((n * 37) % 60)),
  ]);
  const set = (row: number, column: number, value: string) => (rows[row] ?? []).splice(column, 1, value);
  set(7, 1, 'Aston ');
  set(19, 1, 'Bury ');
  set(31, 2, '151.20');
  set(43, 4, '940');
  return ['code,city,latitude,longitude,height', ...rows.map((row) => row.join(','))].join('\n');
}

test('what a file holds and what looks wrong in it is said, the surest first', async () => {
  const view = new Inspected(startSession(airfields()));
  await view.says('120 records');
  await view.says('4 likely errors');
  const headings = [...view.root.querySelectorAll('h3')].map((each) => each.textContent);
  expect(headings.slice(0, 3)).toEqual([
    'Places that cannot be right 1',
    'Stray spaces and hidden characters 2',
    'Values far from all others 1',
  ]);
  expect(view.root.querySelectorAll('.button.primary')).toHaveLength(1);
  expect(
    [...view.root.querySelectorAll('svg[role=img]')].map((each) => each.getAttribute('aria-label')),
  ).toContainEqual(
    expect.stringMatching(/^How the values are spread from 80 to 140; the highest bar is from /),
  );
});

test('one suggestion is corrected with a note, the others stay, and undo brings it back', async () => {
  const session = startSession(airfields());
  const view = new Inspected(session);
  await view.says('4 likely errors');
  await view.press('Correct “Aston ” in city');
  await vi.waitFor(() => expect(changesOf(session)).toHaveLength(1));
  expect(changesOf(session)).toMatchObject([
    {
      op: 'set',
      column: 'city',
      before: 'Aston ',
      after: 'Aston',
      note: 'Stray spaces or hidden characters removed.',
    },
  ]);
  expect(view.asked).toContainEqual(['say', '1 cell corrected. Undo takes it back.']);
  await vi.waitFor(() => expect(view.buttons).not.toContain('Correct “Aston ” in city'));
  session.change((document) => document.undo());
  await vi.waitFor(() => expect(view.buttons).toContain('Correct “Aston ” in city'));
});

test('all of a kind are one step to undo', async () => {
  const session = startSession(airfields());
  const before = textOf(session);
  const view = new Inspected(session);
  await view.says('4 likely errors');
  await view.press('Correct all 2 of this kind');
  await vi.waitFor(() => expect(changesOf(session)).toHaveLength(2));
  session.change((document) => document.undo());
  expect(textOf(session)).toBe(before);
});

test('the keyboard keeps its place when the last of a kind is gone', async () => {
  const session = startSession(airfields());
  const view = new Inspected(session);
  await view.says('4 likely errors');
  await view.press('Correct all 2 of this kind');
  await vi.waitFor(() => expect(view.text).not.toContain('Stray spaces'));
  expect(document.activeElement?.textContent).toBe('Likely errors');
});

test('where nobody can tell the right value, the person writes it', async () => {
  const session = startSession(airfields());
  const view = new Inspected(session);
  await view.says('A latitude is between −90 and 90.');
  await view.fill('Right value for latitude', '51.20');
  await vi.waitFor(() => expect(changesOf(session)).toMatchObject([{ before: '151.20', after: '51.20' }]));
});

test('what is no error is put aside, and comes back when asked', async () => {
  const view = new Inspected(startSession(airfields()));
  await view.says('4 likely errors');
  await view.press('“940” is not an error');
  await view.says('1 was marked as no error.');
  await view.says('3 likely errors');
  expect(view.text).not.toContain('Values far from all others');
  await view.press('Show again');
  await view.says('Values far from all others');
});

test('records are shown where they are', async () => {
  const view = new Inspected(startSession(airfields()));
  await view.says('4 likely errors');
  await view.press('Record 44');
  expect(view.asked).toContainEqual(['at', { record: 43, column: 4 }]);
  expect(view.asked).toContainEqual(['view', 'table']);
  await view.press('Crewe: 30');
  expect(view.asked).toContainEqual([
    'filter',
    { facets: [{ column: 'city', values: ['Crewe'], mode: 'or' }], ranges: [] },
  ]);
});

test('values that do not fit what their column means are counted', async () => {
  const schema: TableSchema = {
    fields: [{ name: 'height', type: 'integer', constraints: { maximum: '100' } }],
    primaryKey: [],
    foreignKeys: [],
    missingValues: [''],
  };
  const view = new Inspected(startSession(airfields()), schema);
  await view.says('of the cells fit what their column means');
  await view.says('values do not fit');
  expect(view.buttons.filter((name) => name.endsWith('do not fit'))).toEqual(['78 values do not fit']);
});

test('values that are missing in several records are not filled with one', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => `${n === 7 || n === 9 ? '' : `K${n}`},Town ${n % 5}`);
  const view = new Inspected(startSession(['code,town', ...rows].join('\n')));
  await view.says('Missing values that must be there');
  expect(view.buttons).toContain('In 2 records');
  expect(view.root.querySelectorAll('input')).toHaveLength(0);
});

test('a record that is there twice is deleted once, with a note', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `K${n},Town ${n % 5},${n * 3}`);
  const session = startSession(['code,town,size', ...rows, rows[8]].join('\n'));
  const view = new Inspected(session);
  await view.says('Record 9 says the same in every column.');
  await view.press('Delete the second one');
  await vi.waitFor(() =>
    expect(changesOf(session)).toMatchObject([{ op: 'delete', note: 'The record was there twice.' }]),
  );
  expect(session.document.length).toBe(60);
});

test('the work can be stopped, and begun again', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => `K${n},Town ${n % 500},${n * 3}`);
  const view = new Inspected(startSession(['code,town,size', ...rows].join('\n')));
  await view.says('Counting what the columns hold');
  await view.press('Cancel');
  await view.says('Looking through the file was stopped.');
  expect(view.text).not.toContain('30,000 records');
  await view.press('Look again');
  await view.says('30,000 records');
}, 20_000);

test('corrections elsewhere are not overlooked', async () => {
  const session = startSession(airfields());
  const view = new Inspected(session);
  await view.says('4 likely errors');
  session.change((document) => document.setCell(43, 4, '94'));
  await view.says('3 likely errors');
  await view.says('The table was changed since it was looked at.');
  await view.press('Look again');
  await vi.waitFor(() => expect(view.text).not.toContain('The table was changed'));
  expect(view.text).toContain('3 likely errors');
});

test('a file without records has nothing to inspect', async () => {
  const view = new Inspected(startSession('code,name\n'));
  await view.says('there is nothing to inspect');
  expect(view.buttons).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../../../support/axe.ts';
import type { TestPage } from './grid-page.ts';
import { openGrid, type GridDriver, type OpenGrid } from './grid-driver.ts';

declare const page: TestPage;

const HOSTILE = '<img src=x onerror="globalThis.attacked = true"><script>globalThis.attacked = true</script>';
let opened: OpenGrid;
let grid: GridDriver;

beforeAll(async () => {
  opened = await openGrid();
  ({ grid } = opened);
});

afterAll(() => opened?.close());

beforeEach(async () => {
  await grid.surface.evaluate(() => {
    page.edited.clear();
    page.inserted.clear();
    page.locked.clear();
    page.notes.clear();
    page.refused.length = 0;
  });
});

async function mountMarked(): Promise<void> {
  await grid.surface.evaluate(() => {
    page.edited.set('3,2', 'edited');
    page.inserted.add(5);
  });
  await grid.mount({ rows: 1000, columns: 30, values: { '1,1': 'long '.repeat(400) } });
  await grid.reveal(3, 2);
}

test('changed cells and new records are told in words', async () => {
  await mountMarked();
  expect(await grid.focused()).toEqual({ row: 3, column: 2, text: 'edited, changed' });
  const rows = await grid.visible();
  expect(rows[5]?.[0]).toBe('6, new');
  expect(rows[4]?.[0]).toBe('5');
  await grid.scroll(6000);
  expect((await grid.visible()).flat().join()).not.toMatch(/changed|new/);
});

test('what became of a correction, and that a column is locked, are told in words', async () => {
  await grid.surface.evaluate(() => {
    page.locked.add(1);
    page.notes.set('2,2', { kind: 'pending', text: 'waits for an answer' });
    page.notes.set('3,3', { kind: 'corrected', text: 'yours' });
  });
  await grid.mount({ rows: 40, columns: 5 });
  await grid.reveal(2, 2);
  expect(await grid.focused()).toMatchObject({ text: 'R3 C3, waits for an answer' });
  const hint = () => {
    document.activeElement?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return (document.activeElement as HTMLElement).title;
  };
  expect(await grid.surface.evaluate(hint)).toBe('waits for an answer');
  await grid.reveal(3, 3);
  expect(await grid.focused()).toMatchObject({ text: 'R4 C4, yours' });
  const headers = () =>
    [...document.querySelectorAll('[role=columnheader]')].map((header) => header.textContent);
  expect((await grid.surface.evaluate(headers)).slice(1, 4)).toEqual([
    'Column 1',
    'Column 2, locked',
    'Column 3',
  ]);
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
  await grid.scroll(600);
  expect((await grid.visible()).flat().join()).not.toMatch(/waits|yours/);
});

test('a locked cell opens no editor and says why; in a new record it does', async () => {
  await grid.surface.evaluate(() => {
    page.locked.add(1);
    page.inserted.add(5);
  });
  await grid.mount({ rows: 40, columns: 5 });
  await grid.reveal(4, 1);
  const readOnly = () => document.activeElement?.getAttribute('aria-readonly');
  expect(await grid.surface.evaluate(readOnly)).toBe('true');
  for (const key of ['Enter', 'F2', 'x']) await grid.press(key);
  expect(await grid.editor()).toBeNull();
  expect(await grid.surface.evaluate(() => page.refused)).toEqual(Array(3).fill('Column 2 stays'));
  await grid.reveal(5, 1);
  expect(await grid.surface.evaluate(readOnly)).toBeNull();
  await grid.press('y', 'Enter');
  expect(await grid.edited()).toMatchObject({ '5,1': 'y' });
});

test.each(['light', 'dark'])('nothing is wrong that axe can find in %s colours', async (scheme) => {
  await grid.surface.evaluate(
    (wanted) => document.documentElement.style.setProperty('color-scheme', wanted),
    scheme,
  );
  await mountMarked();
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
  await grid.press('b', 'a', 'd', 'Enter');
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
  await grid.press('Escape');
  await grid.scroll(9000, 1200);
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
  await grid.surface.evaluate(() => document.documentElement.style.removeProperty('color-scheme'));
});

test('nothing is wrong with an empty grid', async () => {
  await grid.surface.evaluate(() => page.mount({ rows: 0, columns: 3 }));
  await grid.surface.waitFor('[role=grid]');
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
});

test('the active cell is in view 320 pixels wide', async () => {
  const narrow = (width: string) => {
    document.querySelector<HTMLElement>('#host')?.style.setProperty('inline-size', width);
  };
  await grid.surface.evaluate(narrow, '300px');
  await mountMarked();
  await grid.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'PageDown');
  const seen = () => {
    const cell = document.activeElement?.getBoundingClientRect();
    const view = document.querySelector('.grid')?.getBoundingClientRect();
    const record = document.querySelector('.tabulator-row .grid-record')?.getBoundingClientRect();
    return (
      cell &&
      view &&
      record &&
      cell.left >= record.right - 1 &&
      cell.right <= view.right &&
      cell.bottom <= view.bottom
    );
  };
  expect(await grid.surface.evaluate(seen)).toBe(true);
  await expect(expectAccessible(grid.surface)).resolves.toBeUndefined();
  await grid.surface.evaluate(narrow, '');
});

test('the whole text of a cell is there for the pointer', async () => {
  await mountMarked();
  const hint = () => {
    const cell = [...document.querySelectorAll<HTMLElement>('.grid-cell')].find((each) =>
      each.textContent?.startsWith('long'),
    );
    cell?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return cell?.title.length;
  };
  expect(await grid.surface.evaluate(hint)).toBe(2000);
});

test('names and values are never markup', async () => {
  await grid.mount({
    rows: 40,
    columns: 3,
    values: { '-1,0': HOSTILE, '-1,1': HOSTILE, '0,0': HOSTILE, '30,1': HOSTILE },
  });
  await grid.reveal(0, 0);
  await grid.press('Enter', '!', 'Enter');
  await grid.scroll(700);
  await grid.scroll(0);
  const made = () => ({
    attacked: 'attacked' in globalThis,
    elements: document.querySelectorAll('.grid img, .grid script').length,
    header: document.querySelectorAll('[role=columnheader]')[1]?.textContent,
  });
  expect(await grid.surface.evaluate(made)).toEqual({ attacked: false, elements: 0, header: HOSTILE });
  expect((await grid.visible())[0]?.[1]).toBe(`${HOSTILE}!, changed`);
});

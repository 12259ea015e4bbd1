import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestPage } from './grid-page.ts';
import { openGrid, type GridDriver, type OpenGrid } from './grid-driver.ts';

declare const page: TestPage;

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
    page.selected.length = 0;
  });
  await grid.mount({ rows: 200, columns: 6, values: { '4,1': 'one\r\ntwo', '4,2': 'keep' } });
  await grid.reveal(4, 2);
});

describe('editing by keyboard', () => {
  test('typing replaces the value, Enter takes it and goes down', async () => {
    await grid.press('n', 'e', 'w', 'Enter');
    expect(await grid.edited()).toEqual({ '4,2': 'new' });
    expect(await grid.focused()).toMatchObject({ row: 5, column: 2 });
  });

  test.each(['Enter', 'F2'])('%s opens the value as it is, with its name', async (key) => {
    await grid.press(key);
    expect(await grid.editor()).toEqual({ label: 'Column 3, record 5', value: 'keep', reason: '' });
    await grid.press('!', 'Enter');
    expect(await grid.edited()).toEqual({ '4,2': 'keep!' });
  });

  test('Tab takes the value and goes right, Shift+Tab left', async () => {
    await grid.press('a', 'Tab');
    expect(await grid.focused()).toMatchObject({ row: 4, column: 3 });
    await grid.press('b', 'Shift+Tab');
    expect(await grid.focused()).toMatchObject({ row: 4, column: 2 });
    expect(await grid.edited()).toEqual({ '4,2': 'a', '4,3': 'b' });
  });

  test('Escape leaves the value and the cell as they were', async () => {
    await grid.press('x', 'Escape');
    expect(await grid.focused()).toEqual({ row: 4, column: 2, text: 'keep' });
    expect(await grid.edited()).toEqual({});
  });

  test('a value left as it was is no edit', async () => {
    await grid.press('Enter', 'Enter');
    expect(await grid.edited()).toEqual({});
    await grid.reveal(4, 1);
    await grid.press('Enter', 'Enter');
    expect(await grid.edited()).toEqual({});
  });

  test.each(['Shift+Enter', 'Alt+Enter'])('%s starts a new line', async (key) => {
    await grid.press('a', key, 'b', 'Enter');
    expect(await grid.edited()).toEqual({ '4,2': 'a\nb' });
  });

  test('a value keeps the line breaks it had', async () => {
    await grid.reveal(4, 1);
    await grid.press('Enter', '!', 'Enter');
    expect(await grid.edited()).toEqual({ '4,1': 'one\r\ntwo!' });
  });

  test('commands of the browser or the page are not typed', async () => {
    await grid.press('Control+b');
    expect(await grid.editor()).toBeNull();
  });
});

describe('a refused value', () => {
  test('stays open with the reason until it is corrected', async () => {
    await grid.press('b', 'a', 'd', 'Enter');
    expect(await grid.editor()).toEqual({
      label: 'Column 3, record 5',
      value: 'bad',
      reason: '“bad” cannot be written here',
    });
    expect(await grid.edited()).toEqual({});
    await grid.press('Backspace');
    expect((await grid.editor())?.reason).toBe('');
    await grid.press('Enter');
    expect(await grid.edited()).toEqual({ '4,2': 'ba' });
  });

  test('keeps the keyboard when another cell is clicked', async () => {
    await grid.press('b', 'a', 'd');
    await grid.surface.click('.grid-cell:has-text("R2 C1")');
    expect((await grid.editor())?.value).toBe('bad');
    await grid.press('Escape');
    expect(await grid.focused()).toEqual({ row: 4, column: 2, text: 'keep' });
  });
});

test('an editor opened before the rows are there stays open', async () => {
  await grid.surface.evaluate(() => {
    page.mount({ rows: 500, columns: 30 });
    page.handle?.reveal({ row: 20, column: 9 });
    page.handle?.edit();
  });
  await grid.surface.waitFor('[role=grid]:not(.is-building) .tabulator-row');
  expect((await grid.editor())?.value).toBe('R21 C10');
});

test('the editor stays in sight at the far end of the view, however much is typed', async () => {
  await grid.mount({ rows: 20, columns: 20 });
  await grid.reveal(19, 19);
  await grid.press('Enter', ...Array.from({ length: 9 }, () => 'Alt+Enter'), 'x');
  const seen = () => {
    const editor = document.activeElement?.getBoundingClientRect();
    const view = document.querySelector('.grid')?.getBoundingClientRect();
    return (
      editor && view && editor.height > 100 && editor.bottom <= view.bottom && editor.right <= view.right
    );
  };
  expect(await grid.surface.evaluate(seen)).toBe(true);
});

test('the editor shows all of a long text on several lines', async () => {
  await grid.mount({ rows: 20, columns: 3, values: { '2,0': 'many words '.repeat(12) } });
  await grid.reveal(2, 0);
  await grid.press('Enter');
  const whole = () => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement && field.rows > 1 && field.scrollHeight <= field.clientHeight;
  };
  expect(await grid.surface.evaluate(whole)).toBe(true);
});

describe('by pointer', () => {
  test('a click makes a cell the active one, and says so', async () => {
    await grid.surface.click('.grid-cell:has-text("R2 C4")');
    expect(await grid.focused()).toMatchObject({ row: 1, column: 3 });
    expect(await grid.surface.evaluate(() => page.selected.at(-1))).toEqual({ row: 1, column: 3 });
  });

  test('a click elsewhere takes what was typed and leaves the keyboard there', async () => {
    await grid.press('n', 'e', 'w');
    await grid.surface.click('button:has-text("After")');
    expect(await grid.edited()).toEqual({ '4,2': 'new' });
    expect(await grid.surface.evaluate(() => document.activeElement?.textContent)).toBe('After');
  });

  test('a double click opens the editor', async () => {
    await grid.surface.evaluate(() => {
      const cell = document.activeElement;
      cell?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    });
    expect((await grid.editor())?.value).toBe('keep');
  });
});

describe('the keyboard stays on the active cell', () => {
  test('when the grid is refreshed, and when the model is another', async () => {
    await grid.surface.evaluate(() => page.handle?.refresh());
    expect(await grid.focused()).toMatchObject({ row: 4, column: 2 });
    await grid.surface.evaluate(() => page.handle?.refresh(page.model({ rows: 3, columns: 6 })));
    expect(await grid.focused()).toEqual({ row: 2, column: 2, text: 'R3 C3' });
    await grid.surface.evaluate(() => page.handle?.refresh(page.model({ rows: 90, columns: 9 })));
    expect(await grid.focused()).toEqual({ row: 2, column: 2, text: 'R3 C3' });
  });

  test('when it is scrolled away and comes back', async () => {
    await grid.scroll(4000);
    expect(await grid.focused()).toBeNull();
    expect(await grid.surface.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await grid.scroll(0);
    expect(await grid.focused()).toMatchObject({ row: 4, column: 2 });
    await grid.scroll(4000);
    await grid.press('ArrowDown');
    expect(await grid.focused()).toEqual({ row: 5, column: 2, text: 'R6 C3' });
  });

  test('with a new focus for every step, so that each is announced', async () => {
    await grid.surface.evaluate(() => {
      document.addEventListener('focusin', () => (document.title += '.'));
      document.title = '';
    });
    for (let step = 0; step < 40; step++) await grid.press(step % 10 === 9 ? 'PageDown' : 'ArrowDown');
    expect(await grid.surface.evaluate(() => document.title.length)).toBeGreaterThanOrEqual(40);
  });

  test('and is not taken when something else has it', async () => {
    await grid.surface.click('button:has-text("After")');
    await grid.surface.evaluate(() => page.handle?.refresh());
    expect(await grid.surface.evaluate(() => document.activeElement?.textContent)).toBe('After');
  });

  test('and is not taken when a refused value is given up by a search', async () => {
    await grid.press('b', 'a', 'd');
    await grid.surface.click('button:has-text("After")');
    await grid.surface.evaluate(() => page.handle?.refresh(page.model({ rows: 2, columns: 6 })));
    expect(await grid.surface.evaluate(() => document.activeElement?.textContent)).toBe('After');
    expect(await grid.surface.evaluate(() => document.querySelector('textarea')?.checkVisibility())).toBe(
      false,
    );
  });

  test('an open editor outlives a refresh while its record is there', async () => {
    await grid.press('n', 'e', 'w');
    await grid.surface.evaluate(() => page.handle?.refresh(page.model({ rows: 100, columns: 6 })));
    expect((await grid.editor())?.value).toBe('new');
    await grid.surface.evaluate(() => page.handle?.refresh(page.model({ rows: 2, columns: 6 })));
    expect(await grid.editor()).toBeNull();
    expect(await grid.edited()).toEqual({});
  });
});

test('an empty model and one without columns are shown and take no edit', async () => {
  for (const empty of [
    { rows: 0, columns: 3 },
    { rows: 3, columns: 0 },
  ]) {
    await grid.surface.evaluate((wanted) => page.mount(wanted), empty);
    await grid.surface.waitFor('[role=grid]');
    await grid.surface.evaluate(() => page.handle?.edit());
    expect(await grid.editor()).toBeNull();
    await grid.press('ArrowDown', 'Control+End', 'x');
    expect(await grid.edited()).toEqual({});
  }
});

test('a grid taken down while a value is typed writes nothing', async () => {
  await grid.press('x');
  await grid.surface.evaluate(() => {
    page.handle?.destroy();
    page.handle = undefined;
  });
  expect(await grid.edited()).toEqual({});
});

test('a grid taken down before it was built leaves nothing', async () => {
  const left = async () => {
    page.mount({ rows: 5, columns: 5 });
    page.handle?.destroy();
    page.handle = undefined;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return document.querySelector('#host')?.childNodes.length;
  };
  expect(await grid.surface.evaluate(left)).toBe(0);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestPage } from './grid-page.ts';
import { openGrid, type GridDriver, type OpenGrid } from './grid-driver.ts';

declare const page: TestPage;

const MILLION = { rows: 1_000_000, columns: 12 };
let opened: OpenGrid;
let grid: GridDriver;

beforeAll(async () => {
  opened = await openGrid();
  ({ grid } = opened);
});

afterAll(() => opened?.close());

/** The rows in view that show another record than they say, or stand out of order. */
async function wrongRows(): Promise<string[][]> {
  const rows = await grid.visible();
  if (rows.length < 10) return [['too few rows', String(rows.length)]];
  const first = Number(rows[0]?.[0]);
  const isWrong = ([record, ...cells]: string[], index: number) =>
    record !== String(first + index) || cells.some((cell) => !new RegExp(`^R${record} C\\d+$`).test(cell));
  return rows.filter(isWrong);
}

describe('a million rows', () => {
  test('are shown by at most a hundred elements, and only rows in view are read', async () => {
    await grid.mount(MILLION);
    const count = () => document.querySelectorAll('.tabulator-row').length;
    expect(await grid.surface.evaluate(count)).toBeLessThanOrEqual(100);
    expect(await grid.surface.evaluate(() => page.rowsRead)).toBeLessThan(300);
    expect((await grid.visible())[0]?.slice(0, 2)).toEqual(['1', 'R1 C1']);
    expect(await wrongRows()).toEqual([]);
  });

  test('are counted for a screen reader', async () => {
    const read = (name: string) => document.querySelector('[role=grid]')?.getAttribute(name);
    expect(await grid.surface.evaluate(read, 'aria-rowcount')).toBe('1000001');
    expect(await grid.surface.evaluate(read, 'aria-colcount')).toBe('13');
  });

  test('scroll to the very last one', async () => {
    await grid.scroll(1e9);
    expect((await grid.visible()).at(-1)?.[0]).toBe('1000000');
    expect(await wrongRows()).toEqual([]);
    const gap = () => {
      const last = [...document.querySelectorAll('.tabulator-row:not([hidden])')]
        .at(-1)
        ?.getBoundingClientRect();
      const stage = document.querySelector('.grid-stage')?.getBoundingClientRect();
      return Math.abs((last?.bottom ?? 0) - (stage?.bottom ?? 0));
    };
    expect(await grid.surface.evaluate(gap)).toBeLessThan(2);
  });

  test('show what they say wherever the scrollbar is', async () => {
    for (const top of [0, 17, 299, 123_456, 7_000_001, 14_999_000]) {
      await grid.scroll(top);
      expect(await wrongRows()).toEqual([]);
    }
  });

  test('are gone through by keyboard from end to end', async () => {
    await grid.reveal(0, 0);
    await grid.press('Control+End');
    expect(await grid.focused()).toEqual({ row: 999_999, column: 11, text: 'R1000000 C12' });
    await grid.press('PageUp', 'ArrowUp', 'Home');
    expect(await grid.focused()).toMatchObject({ column: 0 });
    await grid.press('Control+Home');
    expect(await grid.focused()).toEqual({ row: 0, column: 0, text: 'R1 C1' });
    await grid.press('ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'PageDown', 'End');
    expect(await grid.focused()).toMatchObject({ column: 11 });
  });
});

describe('two thousand columns', () => {
  test('are shown by a few elements and reached to the last', async () => {
    await grid.mount({ rows: 5000, columns: 2000 });
    const count = () => document.querySelectorAll('[role=columnheader]').length;
    expect(await grid.surface.evaluate(count)).toBeLessThan(40);
    await grid.reveal(0, 0);
    await grid.press('End');
    expect(await grid.focused()).toEqual({ row: 0, column: 1999, text: 'R1 C2000' });
    expect((await grid.visible())[1]?.at(-1)).toBe('R2 C2000');
    const seen = () => {
      const cell = document.activeElement?.getBoundingClientRect();
      const view = document.querySelector('.grid')?.getBoundingClientRect();
      return cell && view && cell.left >= view.left && cell.right <= view.right + 1;
    };
    expect(await grid.surface.evaluate(seen)).toBe(true);
    await grid.scroll(900, 70_000);
    expect(await wrongRows()).toEqual([]);
  });

  test('keep header, cells and record numbers in line', async () => {
    const edges = () => {
      const left = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => Math.round(each.getBoundingClientRect().left));
      return [left('.tabulator-header [role=columnheader]'), left('.tabulator-row:nth-child(9) > *')];
    };
    const [headers, cells] = await grid.surface.evaluate(edges);
    expect(cells).toEqual(headers);
  });
});

describe('a view that changes', () => {
  test('shows more when it grows, with the keyboard in its place', async () => {
    await grid.mount(MILLION);
    await grid.reveal(500_000, 3);
    const grow = (size: string) => {
      document.querySelector<HTMLElement>('#host')?.style.setProperty('block-size', size);
    };
    await grid.surface.evaluate(grow, '900px');
    await grid.surface.waitFor(() => document.querySelectorAll('.tabulator-row').length > 30);
    expect(await grid.focused()).toEqual({ row: 500_000, column: 3, text: 'R500001 C4' });
    await grid.surface.evaluate(grow, '480px');
  });

  test('takes the width a column is dragged to', async () => {
    await grid.mount(MILLION);
    const width = () =>
      document.querySelector('.tabulator-row .grid-cell')?.getBoundingClientRect().width ?? 0;
    const before = await grid.surface.evaluate(width);
    await grid.surface.evaluate(() => {
      const send = (target: Element | null, type: string, clientX: number) =>
        target?.dispatchEvent(new MouseEvent(type, { clientX, bubbles: true }));
      send(document.querySelector('.tabulator-col-resize-handle'), 'mousedown', 100);
      send(document.body, 'mousemove', 160);
      send(document.body, 'mouseup', 160);
    });
    expect(await grid.surface.evaluate(width)).toBe(before + 60);
    await grid.scroll(600_000);
    expect(await grid.surface.evaluate(width)).toBe(before + 60);
  });

  test('runs from right to left on a page that does', async () => {
    await grid.surface.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await grid.mount({ rows: 50, columns: 60 });
    await grid.reveal(0, 0);
    await grid.press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect(await grid.focused()).toMatchObject({ column: 1 });
    await grid.press('End');
    expect(await grid.focused()).toMatchObject({ column: 59, text: 'R1 C60' });
    const seen = () => {
      const cell = document.activeElement?.getBoundingClientRect();
      const view = document.querySelector('.grid')?.getBoundingClientRect();
      return cell && view && cell.left >= view.left - 1 && cell.right <= view.right;
    };
    expect(await grid.surface.evaluate(seen)).toBe(true);
    await grid.surface.evaluate(() => document.documentElement.removeAttribute('dir'));
  });
});

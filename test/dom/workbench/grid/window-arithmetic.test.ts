import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnWidths } from '../../../../src/workbench/grid/column-widths.ts';
import { windowStart } from '../../../../src/workbench/grid/painter.ts';
import { HIGHEST_SPACER, ScrollMap } from '../../../../src/workbench/grid/scroll-map.ts';

const heights = fc.record({
  rows: fc.integer({ min: 1, max: 2e9 }),
  view: fc.integer({ min: 30, max: 3000 }),
});

function mapOf({ rows, view }: { rows: number; view: number }): ScrollMap {
  const map = new ScrollMap();
  map.measure(rows, view);
  return map;
}

describe('the map between scrollbar and rows', () => {
  test('reaches the end of any number of rows within what browsers can draw', () => {
    fc.assert(
      fc.property(heights, (size) => {
        const map = mapOf(size);
        expect(map.spacer).toBeLessThanOrEqual(HIGHEST_SPACER);
        expect(map.toOffset(map.spacer)).toBe(map.end);
        expect(map.toOffset(0)).toBe(0);
      }),
    );
  });

  test('comes back to the pixel it was sent to, although the browser rounds', () => {
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (size, share) => {
        const map = mapOf(size);
        const offset = Math.floor(share * map.end);
        expect(map.toOffset(Math.round(map.toScrollTop(offset)))).toBe(offset);
      }),
    );
  });

  test('is one to one while the rows fit', () => {
    const map = mapOf({ rows: 30_000, view: 480 });
    expect(map.toOffset(1234)).toBe(1234);
    expect(map.spacer).toBe(30_000);
  });

  test('forgets where it was sent when the rows are others', () => {
    const map = mapOf({ rows: 1e9, view: 480 });
    const scrollTop = map.toScrollTop(5e8);
    map.measure(2e9, 480);
    expect(map.toOffset(scrollTop)).not.toBe(5e8);
  });
});

describe('the window of slots', () => {
  test('lies within the rows and shows the wanted one', () => {
    const numbers = fc.record({
      count: fc.integer({ min: 1, max: 1e7 }),
      slots: fc.integer({ min: 5, max: 99 }),
      share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(numbers, ({ count, slots, share }) => {
        const first = Math.floor(share * count);
        const start = windowStart(first, 4, { count, slots });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(first);
        expect(start + slots).toBeGreaterThan(first);
        expect(start + slots).toBeLessThanOrEqual(Math.max(count, slots));
      }),
    );
  });
});

describe('column widths', () => {
  const widths = fc.array(fc.integer({ min: 40, max: 400 }), { minLength: 1, maxLength: 300 });

  test('find the column at each pixel', () => {
    fc.assert(
      fc.property(widths, fc.double({ min: 0, max: 0.999, noNaN: true }), (list, share) => {
        const all = new ColumnWidths(list);
        const pixel = Math.floor(share * all.total);
        const column = all.columnAt(pixel);
        expect(all.start(column)).toBeLessThanOrEqual(pixel);
        expect(all.start(column + 1)).toBeGreaterThan(pixel);
      }),
    );
  });

  test('count enough columns for every place of the view', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 3000 }), (list, view) => {
        const all = new ColumnWidths(list);
        const most = all.mostWithin(view);
        const isShort = (first: number) =>
          all.start(first + most) < Math.min(all.total, all.start(first + 1) + view);
        expect([...list.keys()].filter(isShort)).toEqual([]);
      }),
    );
  });

  test('suit names and values, within what a small screen bears', () => {
    const values = [['1', 'x'.repeat(5000), '']];
    const columns = ['id', 'text', 'a rather long name'];
    const row = (n: number) => ({
      record: n + 1,
      values: values[n] ?? [],
      changed: [],
      notes: [],
      inserted: false,
    });
    const all = ColumnWidths.fitting({ columns, locked: [], length: 1, row });
    expect([all.width(0), all.width(1)]).toEqual([72, 320]);
    expect(all.width(2)).toBeGreaterThan(150);
    all.resize(0, 100);
    expect(all.start(1)).toBe(100);
  });

  test('need no rows and no columns', () => {
    const row = () => ({ record: 1, values: [], changed: [], notes: [], inserted: false });
    const none = ColumnWidths.fitting({ columns: [], locked: [], length: 0, row });
    expect([none.total, none.columnAt(50), none.mostWithin(500)]).toEqual([0, 0, 0]);
  });
});

// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMatrix } from '../../../../src/detect/tables/matrix.ts';
import { pageOf } from '../page.ts';

const spans = fc.record({ colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 0, max: 4 }) });
const groups = fc.array(fc.array(fc.array(spans, { maxLength: 5 }), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});

const { document } = pageOf('');

function tableOf(bodies: { colspan: number; rowspan: number }[][][]): HTMLTableElement {
  const table = document.createElement('table');
  for (const rows of bodies) {
    const body = table.createTBody();
    for (const cells of rows) {
      const row = body.insertRow();
      for (const { colspan, rowspan } of cells) {
        const cell = row.insertCell();
        cell.setAttribute('colspan', `${colspan}`);
        cell.setAttribute('rowspan', `${rowspan}`);
      }
    }
  }
  return table;
}

test('each cell begins once, at the left of its places, in its own row', () => {
  fc.assert(
    fc.property(groups, (bodies) => {
      const table = tableOf(bodies);
      const { rows, elements } = toMatrix(table, 100);
      const origins = rows.flatMap((row) => row.flatMap((slot) => (slot?.origin ? [slot.cell] : [])));
      expect(origins).toEqual([...table.querySelectorAll('td')]);
      expect(
        rows.map((row) => row.flatMap((slot) => (slot?.origin ? [slot.cell.parentElement] : []))).flat(),
      ).toEqual(rows.flatMap((row, at) => row.flatMap((slot) => (slot?.origin ? [elements[at]] : []))));
    }),
  );
});

test('a cell covers a rectangle without gaps within its row group, no larger than it says', () => {
  fc.assert(
    fc.property(groups, (bodies) => {
      const { rows, elements, width, total } = toMatrix(tableOf(bodies), 100);
      expect(total).toBe(rows.length);
      expect(Math.max(0, ...rows.map((row) => row.length))).toBe(width);
      const places = new Map<Element, { row: number; column: number }[]>();
      for (const [row, slots] of rows.entries())
        for (const [column, slot] of slots.entries())
          if (slot) places.set(slot.cell, [...(places.get(slot.cell) ?? []), { row, column }]);
      for (const [cell, covered] of places) {
        const columns = new Set(covered.map(({ column }) => column));
        const lines = new Set(covered.map(({ row }) => row));
        expect(columns.size).toBeLessThanOrEqual(Number(cell.getAttribute('colspan')));
        expect(columns.size * lines.size).toBe(covered.length);
        expect(new Set([...lines].map((row) => elements[row]?.parentElement)).size).toBe(1);
      }
    }),
  );
});

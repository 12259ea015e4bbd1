import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { FIRST_INSERTED, type Piece } from '../../../../src/core/csv/piece.ts';
import { PieceTable } from '../../../../src/core/csv/piece-table.ts';
import { numRuns } from './well-formed.ts';

vi.setConfig({ testTimeout: 10_000 + 50 * numRuns });

const anySteps = fc.array(
  fc.tuple(fc.constantFrom('insert', 'remove', 'move', 'restore'), fc.nat(), fc.nat()),
  {
    maxLength: 60,
  },
);

/** The records of pieces one after the other. */
function listed(pieces: Iterable<Piece>): number[] {
  return [...pieces].flatMap(({ first, length }) => Array.from({ length }, (_, n) => first + n));
}

/** Where a record belongs among those that did not move, found by looking at each. */
function homeIn(order: readonly number[], still: readonly number[], id: number): number {
  const place = order.findIndex((each) => each > id && still.includes(each));
  return place < 0 ? order.length : place;
}

test('it is a list of records, whatever is done to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), anySteps, (fileRecords, steps) => {
      const table = new PieceTable(fileRecords);
      const order = Array.from({ length: fileRecords }, (_, id) => id);
      const homes: [number, number][] = [];
      let inserted = 0;
      for (const [op, a, b] of steps) {
        const at = a % (order.length + 1);
        const gone = Array.from({ length: fileRecords }, (_, id) => id).filter((id) => !order.includes(id));
        if (op === 'insert') {
          table.insert(at, FIRST_INSERTED + inserted);
          order.splice(at, 0, FIRST_INSERTED + inserted++);
        } else if (op === 'restore' && gone.length > 0) {
          const id = gone[b % gone.length] ?? 0;
          homes.push([table.homeOf(id), homeIn(order, listed(table.still), id)]);
          table.insert(at, id);
          order.splice(at, 0, id);
        } else if (op !== 'restore' && at < order.length) {
          const [id = 0] = order.splice(at, 1);
          table.remove(at);
          if (op === 'remove') continue;
          const to = b % (order.length + 1);
          table.insert(to, id);
          order.splice(to, 0, id);
        }
      }
      expect(homes.map(([found]) => found)).toEqual(homes.map(([, expected]) => expected));
      expect([listed(table.pieces), table.length]).toEqual([order, order.length]);
      expect(order.map((_, n) => table.idAt(n))).toEqual(order);
      expect(order.map((id) => table.positionOf(id))).toEqual(order.map((_, n) => n));
      expect(() => table.idAt(order.length)).toThrow(RangeError);
    }),
    { numRuns },
  );
});

test('what continues a piece becomes one with it', () => {
  const table = new PieceTable(10);
  table.remove(4);
  table.insert(0, FIRST_INSERTED);
  table.insert(1, FIRST_INSERTED + 1);
  expect(table.pieces).toEqual([
    { first: FIRST_INSERTED, length: 2 },
    { first: 0, length: 4 },
    { first: 5, length: 5 },
  ]);
  table.insert(6, 4);
  expect(table.pieces[1]).toEqual({ first: 0, length: 10 });
});

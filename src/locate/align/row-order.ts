import { longestRise } from '../../core/patch/diff/longest-rise.ts';
import type { RowMatch } from './alignment.ts';

/** So many of the certain rows must stand in the order of the file, or in the reverse of it, for the order to tell anything. */
const enough = 0.8;
const fewest = 3;

/**
 * Says of a row and a record whether the order of rows allows that they belong together: the record lies between those
 * of the certain rows around. Every record is allowed when the page has an order of its own.
 */
export function boundsByOrder(rows: readonly RowMatch[]): (row: number, record: number) => boolean {
  const certain = rows.flatMap(({ record, certain: isCertain }, row) =>
    isCertain && record !== undefined ? [{ row, record }] : [],
  );
  const direction = directionOf(certain.map(({ record }) => record));
  if (direction === 0) return () => true;
  const before = new Float64Array(rows.length).fill(-Infinity);
  const after = new Float64Array(rows.length).fill(Infinity);
  const places = rows.map(({ record, certain: isCertain }) =>
    isCertain && record !== undefined ? record * direction : undefined,
  );
  for (let row = 1; row < rows.length; row++) before[row] = places[row - 1] ?? before[row - 1] ?? -Infinity;
  for (let row = rows.length - 2; row >= 0; row--) after[row] = places[row + 1] ?? after[row + 1] ?? Infinity;
  return (row, record) => {
    const place = record * direction;
    return place > (before[row] ?? -Infinity) && place < (after[row] ?? Infinity);
  };
}

/** 1 when records come in the order of the file, -1 when in the reverse of it, 0 when in neither. */
function directionOf(records: readonly number[]): -1 | 0 | 1 {
  if (records.length < fewest) return 0;
  const least = enough * records.length;
  if (longestRise(Int32Array.from(records)).length >= least) return 1;
  return longestRise(Int32Array.from(records.toReversed())).length >= least ? -1 : 0;
}

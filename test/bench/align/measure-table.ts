import { align } from '../../../src/locate/align/align.ts';
import { type FileIndex, indexFile } from '../../../src/locate/align/file-index.ts';
import type { FileTable } from '../../../src/locate/align/file-table.ts';
import { verify } from '../../../src/locate/align/verify.ts';
import { judge, type Score } from './judge.ts';
import type { Rendered } from './render-page.ts';
import type { RealTable } from './tables.ts';

/** What was measured of one page; counts alone. */
export interface Measured {
  rows: Score;
  /** Columns of the page that were given the right column of the file, another one, and all. */
  columns: { right: number; wrong: number; all: number };
  /** Was the own file's score above that of every sibling? Undefined when the page does not tell them apart. */
  isFirst: boolean | undefined;
  /** Rows in the other half of the table, which has none of them, and of how many of them it was certain all the same. */
  strangers: { rows: number; certain: number };
  own: number;
  siblings: readonly number[];
}

/** Aligns one page with its file, and verifies it against the file and its siblings. */
export function measureTable(rendered: Rendered): Measured {
  const index = indexOf(rendered.file);
  const { rows, columns } = align(rendered.page, index);
  const given = columns.map((column, n) => ({ column, isRight: column === rendered.columns[n] }));
  const own = verify(rendered.page, index).score;
  const others = rendered.siblings.map(indexOf);
  const siblings = others.map((each) => verify(rendered.page, each).score);
  const score = judge(rendered, rows);
  return {
    rows: score,
    columns: {
      right: given.filter(({ isRight }) => isRight).length,
      wrong: given.filter(({ column, isRight }) => column !== undefined && !isRight).length,
      all: columns.length,
    },
    isFirst: score.told > score.untold ? siblings.every((each) => each < own) : undefined,
    strangers: strangersOf(rendered, others),
    own,
    siblings,
  };
}

/** Counts the rows of which a file without them is certain; only where the page tells its rows apart. */
function strangersOf({ page, records }: Rendered, others: readonly FileIndex[]): Measured['strangers'] {
  const [half, recombined] = others;
  const isTold = records.filter((record) => record === undefined).length * 20 <= records.length;
  if (half === undefined || recombined === undefined || !isTold) return { rows: 0, certain: 0 };
  const { rows } = align(page, half);
  return { rows: rows.length, certain: rows.filter(({ certain }) => certain).length };
}

/** The index of a table in memory. */
export function indexOf(table: RealTable): FileIndex {
  return indexFile(fileOf(table));
}

function fileOf({ header, records }: RealTable): FileTable {
  const value = (record: number, column: number): string => records[record]?.[column] ?? '';
  return {
    columns: header,
    length: records.length,
    value,
    columnValues: (column) => records.map((record) => record[column] ?? ''),
  };
}

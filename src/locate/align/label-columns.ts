import type { AgreedPair, RowPair } from './agree-columns.ts';
import type { ColumnIndex } from './column-index.ts';
import { asText } from './column-reading.ts';
import type { FileIndex } from './file-index.ts';
import { headerLikeness } from './header-likeness.ts';
import { PageColumn } from './page-column.ts';
import type { PageTable } from './page-table.ts';

/** Rows and columns of the page that are looked at. */
const [most, mostColumns] = [200, 300];
/** Each word must stand for another so consistently, and be seen so often on average. */
const [consistent, often] = [0.95, 3];

/** What is known when words are compared: rows that are matched, and pairs of columns that are taken. */
interface Known {
  rows: readonly RowPair[];
  taken: readonly AgreedPair[];
}

/**
 * Pairs of columns that say the same in other words: `ja` for `true`, `male` for `m`. Only the matched rows tell, so a
 * column of the page is paired when exactly one column of the file changes whenever it does.
 */
export function labelColumns(page: PageTable, file: FileIndex, known: Known): AgreedPair[] {
  const rows = known.rows.slice(0, most);
  const isFree = (side: 'page' | 'file', n: number): boolean => known.taken.every((pair) => pair[side] !== n);
  const free = file.columns.flatMap((index, n) => (isFree('file', n) ? [{ index, file: n }] : []));
  return page.columns.slice(0, mostColumns).flatMap((name, n) => {
    if (free.length === 0 || !isFree('page', n)) return [];
    const column = new PageColumn(name, 'shown', { rows: page.rows, column: n });
    if (column.values.length < 2 || column.values.length * often > rows.length) return [];
    const fitting = free.filter(({ index }) => isRenamed(column, index, rows));
    const named = fitting.filter(({ index }) => headerLikeness(name, index.name) > 0);
    const [found, ...others] = named.length > 0 ? named : fitting;
    return found === undefined || others.length > 0 ? [] : [toPair(column, n, found.file)];
  });
}

function toPair(column: PageColumn, page: number, file: number): AgreedPair {
  const reading = { ...asText, as: 'label' as const };
  return { page, file, column, reading, header: 0, containment: 0, score: 0, agreement: consistent };
}

/** Does each word of one side stand for one of the other, both ways? */
function isRenamed(page: PageColumn, file: ColumnIndex, rows: readonly RowPair[]): boolean {
  const words = rows.map(({ row, record }) => [page.ids[row] ?? 0, file.ids[record] ?? 0] as const);
  const isVaried = new Set(words.map(([, there]) => there)).size > 1;
  return (
    isVaried &&
    usual(words) >= consistent * rows.length &&
    usual(words.map(([here, there]) => [there, here])) >= consistent * rows.length
  );
}

/** In how many rows a word stands for what it stands for most often. */
function usual(words: readonly (readonly [number, number])[]): number {
  const counts = new Map<number, Map<number, number>>();
  for (const [from, to] of words) {
    const known = counts.get(from) ?? new Map<number, number>();
    counts.set(from, known.set(to, (known.get(to) ?? 0) + 1));
  }
  return [...counts.values()].reduce((sum, known) => sum + Math.max(...known.values()), 0);
}

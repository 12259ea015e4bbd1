import { type AgreedPair, agreeColumns, type RowPair } from './agree-columns.ts';
import type { Alignment } from './alignment.ts';
import type { ColumnReading } from './column-reading.ts';
import { coverageOf } from './coverage.ts';
import type { FileIndex } from './file-index.ts';
import { likelyPairs, type Pair, pairColumns } from './match-columns.ts';
import { labelColumns } from './label-columns.ts';
import { matchRows } from './match-rows.ts';
import { matchNear } from './near-rows.ts';
import type { PageTable } from './page-table.ts';
import { RecordSearch } from './record-search.ts';
import { RowColumn } from './row-column.ts';
import { certainGap, type Draft, draftOf, toRowMatch } from './row-draft.ts';

/** Rows that are matched first, to see which columns agree. */
const firstRows = 80;
/** A first row counts when its record is at least so much better than the next. */
const firstGap = 2;
/** How sure the first pairs are: several of them may be of one column. */
const firstAgreement = 0.6;

/**
 * Lays a page's table over a file: which column of the page shows which of the file, and which record each row shows.
 *
 * Columns are paired by the values they share; some rows are matched with these; the pairs that agree in those rows are
 * kept; then each row looks for the record that loses least. O(rows × columns), whatever the file's size.
 */
export function align(page: PageTable, file: FileIndex): Alignment {
  const pairs = pairColumns(page, file);
  const read = readerOf(file);
  const agreed = agreeColumns(pairs, file, firstMatches(pairs, page.rows.length, read));
  const columns = read(agreed);
  const drafts = matchNear(matchRows(page.rows.length, new RecordSearch(columns, certainGap)), columns);
  const coverage = coverageOf(page, agreed);
  const rows = drafts.map((draft) => toRowMatch(draft, { isComplete: file.isComplete, coverage }));
  const all = [...agreed, ...labelColumns(page, file, { rows: certainOf(drafts), taken: agreed })];
  return { columns: placesOf(all, page.columns.length), rows, coverage, matches: all.map(toMatch) };
}

/** By column of the page: the file's. */
function placesOf(pairs: readonly AgreedPair[], columns: number): (number | undefined)[] {
  const places: (number | undefined)[] = Array.from({ length: columns }, () => undefined);
  for (const { page, file } of pairs) places[page] = file;
  return places;
}

function certainOf(drafts: readonly Draft[]): RowPair[] {
  return drafts.flatMap(({ record, certain }, row) =>
    certain && record !== undefined ? [{ row, record }] : [],
  );
}

/** Some rows, spread evenly, with the record that the first guess at the columns gives them. */
function firstMatches(pairs: readonly Pair[], rows: number, read: Read): RowPair[] {
  const guess = likelyPairs(pairs).map((pair) => ({ ...pair, agreement: firstAgreement }));
  const search = new RecordSearch(read(guess), certainGap);
  const step = Math.max(1, rows / firstRows);
  return Array.from({ length: Math.min(rows, firstRows) }, (_, n) => Math.floor(n * step)).flatMap((row) => {
    const { record, gap } = draftOf(search.find(row));
    return record !== undefined && gap >= firstGap ? [{ row, record }] : [];
  });
}

/** Makes pairs of columns ready for rows. */
type Read = (pairs: readonly AgreedPair[]) => RowColumn[];

/** Reads each pair once: most pairs of the first guess are those of the last. */
function readerOf(file: FileIndex): Read {
  const known = new Map<ColumnReading, RowColumn>();
  return (pairs) =>
    pairs.flatMap((pair) => {
      const index = file.columns[pair.file];
      const column = known.get(pair.reading) ?? (index && new RowColumn(pair, index));
      if (column === undefined) return [];
      known.set(pair.reading, column);
      column.weigh(pair.agreement);
      return [column];
    });
}

function toMatch({ page, file, reading, agreement }: AgreedPair): Alignment['matches'][number] {
  return { page, file, reading, agreement };
}

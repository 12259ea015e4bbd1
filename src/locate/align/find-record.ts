import type { Alignment, RowMatch } from './alignment.ts';
import type { FileIndex } from './file-index.ts';
import { PageColumn } from './page-column.ts';
import { RecordSearch } from './record-search.ts';
import { RowColumn } from './row-column.ts';
import { certainGap, draftOf, toRowMatch } from './row-draft.ts';

/**
 * The record that one row of a page shows, by the columns of an alignment. `row` holds the texts as shown, column by
 * column; columns that are read from the markup or from links are left aside.
 */
export function findRecord(row: readonly string[], alignment: Alignment, file: FileIndex): RowMatch {
  const columns = alignment.matches.flatMap(({ page, file: place, reading, agreement }) => {
    const index = file.columns[place];
    if (index === undefined || reading.source !== 'shown') return [];
    const column = new PageColumn(index.name, 'shown', { rows: [row], column: page });
    return [new RowColumn({ column, reading, agreement }, index)];
  });
  const draft = draftOf(new RecordSearch(columns, certainGap).find(0));
  return toRowMatch(draft, { isComplete: file.isComplete, coverage: alignment.coverage });
}

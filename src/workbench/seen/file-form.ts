import type { CsvDocument } from '../../core/csv/csv-document.ts';
import { toFileValue, type ColumnPairs } from '../../locate/align/to-file-value.ts';
import type { PageMatch } from './match-page.ts';

/** Returns how the file writes what was typed into a column; undefined when it stays as it was typed. */
export type FileForm = (column: number, typed: string) => string | undefined;

/** So many cells of both sides must be known before anything is rewritten. */
const FEWEST = 3;

/**
 * Returns how the file writes what a person types as the page shows it. What looks like the file's own values stays as it is typed: "2.5"
 * among "1.5" and "3.0" is no page's way to write 25.
 */
export function fileFormOf({ page, alignment }: PageMatch, document: CsvDocument): FileForm {
  const pairs = new Map<number, ColumnPairs>();
  alignment.columns.forEach((column, shownColumn) => {
    if (column === undefined) return;
    const known = alignment.rows.flatMap(({ record, certain }, row) =>
      certain && record !== undefined
        ? [{ shown: page.rows[row]?.[shownColumn] ?? '', stored: document.cell(record, column) }]
        : [],
    );
    const all = { shown: known.map(({ shown }) => shown), stored: known.map(({ stored }) => stored) };
    if (known.length >= FEWEST && all.shown.some((shown, n) => shown !== all.stored[n]))
      pairs.set(column, all);
  });
  return (column, typed) => {
    const known = pairs.get(column);
    if (!known || typed === '' || known.stored.some((stored) => shapeOf(stored) === shapeOf(typed)))
      return undefined;
    const written = toFileValue(typed, known);
    return written === typed ? undefined : written;
  };
}

/** How a value is put together: runs of digits and of letters as one each, all else as it is. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, '0')
    .replace(/\p{L}+/gu, 'a');
}

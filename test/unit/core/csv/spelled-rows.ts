import type { Dialect } from '../../../../src/core/csv/dialect.ts';

/** A row of well-formed text as it is spelled. */
export interface SpelledRow {
  cells: string[];
  /** Empty for the last one of a text without a final newline. */
  newline: string;
}

/** The rows of well-formed text in the plainest way: each quote in it is one more or one less around what follows. */
export function spelledRows(text: string, { delimiter }: Pick<Dialect, 'delimiter'>): SpelledRow[] {
  const rows: SpelledRow[] = [{ cells: [''], newline: '' }];
  let isQuoted = false;
  for (const [token] of text.matchAll(/\r\n|[^]/g)) {
    const row = rows.at(-1) ?? { cells: [], newline: '' };
    if (token === '"') isQuoted = !isQuoted;
    if (!isQuoted && token === delimiter) row.cells.push('');
    else if (!isQuoted && /^[\r\n]/.test(token)) {
      row.newline = token;
      rows.push({ cells: [''], newline: '' });
    } else row.cells[row.cells.length - 1] += token;
  }
  return rows.at(-1)?.cells.join('') === '' && rows.at(-1)?.cells.length === 1 ? rows.slice(0, -1) : rows;
}

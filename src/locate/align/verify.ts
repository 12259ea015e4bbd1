import { align } from './align.ts';
import type { FileIndex } from './file-index.ts';
import type { PageTable } from './page-table.ts';

/** Whether a file holds what a page shows. */
export interface Verification {
  /** 0–1: how much of what the page shows the file says too. */
  score: number;
  verdict: 'confirmed' | 'guess' | 'other';
}

/** Rows that are looked for. */
const mostRows = 40;
const [confirmed, guess] = [0.6, 0.25];

/** Tells whether a file holds what a page's table shows: half by the columns it has, half by the rows. */
export function verify(page: PageTable, file: FileIndex): Verification {
  const some = someRows(page);
  const { rows, matches } = align(some, file);
  const columns = some.columns.filter((_, n) => some.rows.some((row) => (row[n] ?? '').trim() !== ''));
  const agreement = matches.reduce((sum, match) => sum + match.agreement, 0) / Math.max(1, columns.length);
  const share = rows.reduce((sum, row) => sum + row.share, 0) / Math.max(1, rows.length);
  const score = Math.min(1, (agreement + share) / 2);
  return { score, verdict: score >= confirmed ? 'confirmed' : score >= guess ? 'guess' : 'other' };
}

/** Some rows, spread evenly. */
function someRows(page: PageTable): PageTable {
  const size = page.rows.length;
  const places = Array.from({ length: Math.min(mostRows, size) }, (_, n) =>
    Math.floor((n * size) / Math.min(mostRows, size)),
  );
  const pick = (rows: PageTable['rows']): PageTable['rows'] => places.map((place) => rows[place] ?? []);
  return {
    columns: page.columns,
    rows: pick(page.rows),
    ...(page.machine !== undefined && { machine: pick(page.machine) }),
    ...(page.links !== undefined && { links: pick(page.links) }),
  };
}

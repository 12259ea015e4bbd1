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
const [confirmed, guess] = [0.8, 0.25];

/** What the columns in common and the rows found weigh: a sibling file has the same columns. */
const [columnWeight, rowWeight] = [0.3, 0.7];

/** Tells whether a file holds what a page's table shows. */
export function verify(page: PageTable, file: FileIndex): Verification {
  const { rows, coverage } = align(someRows(page), file);
  const share = rows.reduce((sum, row) => sum + row.share, 0) / Math.max(1, rows.length);
  const score = Math.min(1, columnWeight * coverage + rowWeight * share);
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

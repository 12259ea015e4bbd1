import type { PageTable } from './page-table.ts';

/** Rows that are looked at. */
const most = 60;

/**
 * How much of what a page shows is in columns that the file has too, 0–1. A column weighs more the more different texts
 * it has; with one text it weighs nothing.
 */
export function coverageOf(page: PageTable, matches: readonly { page: number; agreement: number }[]): number {
  const step = Math.max(1, page.rows.length / most);
  const rows = Array.from(
    { length: Math.min(most, page.rows.length) },
    (_, n) => page.rows[Math.floor(n * step)] ?? [],
  );
  const weights = page.columns.map((_, column) =>
    Math.log2(Math.max(1, new Set(rows.map((row) => row[column] ?? '')).size)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = matches.reduce((sum, each) => sum + each.agreement * (weights[each.page] ?? 0), 0);
  return all === 0 ? 0 : Math.min(1, covered / all);
}

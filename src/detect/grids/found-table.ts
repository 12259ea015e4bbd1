import type { JudgedTable } from '../tables/table-finding.ts';

/** Records found on a page, whatever element shows them. */
export interface FoundTable extends JudgedTable {
  /** Unique in its part of the page: its sort, and its place among those. */
  id: string;
  /** Records in all, when the page draws only some of them. */
  total?: number | undefined;
}

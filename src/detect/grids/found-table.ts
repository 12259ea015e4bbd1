import type { JudgedTable } from '../tables/table-finding.ts';

/** Records found on a page, whatever element shows them. */
export interface FoundTable extends JudgedTable {
  /** Its place among those of its sort on the page, from 1. */
  nth: number;
  /** Records in all, when the page draws only some of them. */
  total?: number | undefined;
}

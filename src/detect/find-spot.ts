import type { TableFinding } from '../core/finding.ts';
import type { PageSpot } from '../core/page-spot.ts';
import { mapLinks } from './links/near-links.ts';
import { findPageLinks } from './links/page-links.ts';
import { readPage } from './page-reader.ts';
import { chosenTable } from './tables/chosen-table.ts';
import { spotOf } from './tables/spot-of.ts';
import { tableAt } from './tables/table-at.ts';
import { toTableFinding } from './tables/table-finding.ts';

/**
 * The table that a person pointed into, as data because they say so, and the cell of it that they meant; without a cell when
 * they pointed at its header. Undefined outside every table.
 */
export function findSpot(
  element: Element,
  document: Document,
  url: string,
): { finding: TableFinding; spot?: PageSpot } | undefined {
  const page = readPage(document, url);
  const table = tableAt(element);
  const chosen = table && chosenTable(table, page);
  if (!table || !chosen) return undefined;
  const finding = toTableFinding(chosen, { id: 'chosen', links: mapLinks(findPageLinks(page)) });
  const spot = spotOf(element, table, page);
  return { finding, ...(spot && { spot }) };
}

import { all, type PageReader } from '../page-reader.ts';
import { classifyTable } from '../tables/classify.ts';
import { sampledRows } from '../tables/sheet.ts';
import { titleOf } from '../tables/title.ts';
import type { FoundTable } from './found-table.ts';
import { gridSelector } from './grid-rows.ts';
import { layGrid } from './lay-grid.ts';
import { totalRecords } from './total-records.ts';

/** No page has more grids that a person reads. */
const maxGrids = 200;

/**
 * The ARIA tables and grids of a page that hold data, in its order; each library's grid is one of these. Without names over
 * its columns a grid is as often a picker of days or pictures, and none.
 */
export function findGrids(page: PageReader): FoundTable[] {
  return all(page, gridSelector, maxGrids).flatMap((element, index) => {
    const matrix = element.parentElement?.closest(gridSelector) ? undefined : layGrid(element, sampledRows);
    if (!matrix || matrix.rows.length < 2) return [];
    const { tier, sheet, header } = classifyTable(element, matrix, page);
    if (tier === 'other' || (tier === 'data' && header.kind === 'none')) return [];
    const above = header.end + matrix.dropped;
    const total = totalRecords({ element, records: matrix.total - header.end, above }, page);
    return { tier, element, sheet, header, id: `grid-${index + 1}`, title: titleOf(element, page), total };
  });
}

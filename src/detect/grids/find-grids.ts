import type { PageReader } from '../page-reader.ts';
import { classifyTable } from '../tables/classify.ts';
import { sampledRows } from '../tables/sheet.ts';
import { titleOf } from '../tables/title.ts';
import type { FoundTable } from './found-table.ts';
import { gridSelector } from './grid-rows.ts';
import { layGrid } from './lay-grid.ts';
import { totalRecords } from './total-records.ts';

/** No page has more grids that a person reads. */
const maxGrids = 200;

/** The ARIA tables and grids of a page that hold data, in its order; `nth` counts all of them. Each library's grid is one of these. */
export function findGrids(page: PageReader): FoundTable[] {
  const found: FoundTable[] = [];
  let heading: Element | undefined;
  let nth = 0;
  for (const element of page.root?.querySelectorAll(`h1, h2, h3, h4, h5, h6, ${gridSelector}`) ?? []) {
    if (/^h\d$/.test(element.localName)) heading = element;
    else if (++nth > maxGrids) break;
    else if (!found.at(-1)?.element.contains(element)) {
      const grid = judgeGrid(element, page);
      if (grid) found.push({ ...grid, element, nth, title: titleOf(element, heading, page) });
    }
  }
  return found;
}

/** Without names over its columns a grid is as often a picker of days or pictures. */
function judgeGrid(element: Element, page: PageReader) {
  const matrix = layGrid(element, sampledRows);
  if (!matrix || matrix.rows.length < 2) return undefined;
  const { tier, sheet, header } = classifyTable(element, matrix, page);
  if (tier === 'other' || (tier === 'data' && header.kind === 'none')) return undefined;
  const above = header.end + matrix.dropped;
  const total = totalRecords({ element, records: matrix.total - header.end, above }, page);
  return { tier, sheet, header, total };
}

import type { FindingLink, TableFinding } from '../core/finding.ts';
import { caps, cut } from './caps.ts';
import { findCsvViews } from './grids/csv-view.ts';
import { findGrids } from './grids/find-grids.ts';
import type { FoundTable } from './grids/found-table.ts';
import { namedData } from './grids/named-data.ts';
import { totalRecords } from './grids/total-records.ts';
import type { LinkMap } from './links/near-links.ts';
import type { PageFile } from './page-file.ts';
import type { PagePart } from './page-parts.ts';
import type { PageReader } from './page-reader.ts';
import { findDataTables } from './tables/find-tables.ts';
import { type JudgedTable, toTableFinding } from './tables/table-finding.ts';
import { findTextTables } from './text/find-text-tables.ts';

/** A table finding, and the element it was made of. */
export interface ElementFinding {
  finding: TableFinding;
  element: Element;
}

/** What the whole page knows. */
interface WholePage {
  links: LinkMap;
  own: PageFile | undefined;
}

/** All tables of one part of a page, whatever they are made of: those of records first, each once. */
export function findPageTables({ page, prefix }: PagePart, { links, own }: WholePage): ElementFinding[] {
  const views = findCsvViews(page);
  const grids = [...views, ...findGrids(page)];
  const tables = findDataTables(page).map((table) => ({
    ...table,
    id: `table-${table.nth}`,
    total: totalOf(table, page),
  }));
  const whole = [...grids, ...outside(grids, tables)];
  const found = [...whole, ...outside(whole, own ? [] : findTextTables(page))];
  return [...found.filter(isData), ...found.filter((table) => !isData(table))].map((table) => {
    const { element } = table;
    const file = own && views.includes(table) ? [{ href: own.href, text: cut(own.title), near: true }] : [];
    const finding = toTableFinding(table, { id: prefix + table.id, links });
    return { finding: complete(finding, [...file, ...namedData(element, page)], table.total), element };
  });
}

function isData({ tier }: JudgedTable): boolean {
  return tier === 'data';
}

function totalOf({ element, sheet, header }: JudgedTable, page: PageReader): number | undefined {
  return totalRecords({ element, records: sheet.total - header.end, above: header.end }, page);
}

/** The tables that neither are one of those found already nor stand in one: a grid is often made of a `<table>` or two. */
function outside(found: readonly FoundTable[], tables: readonly FoundTable[]): FoundTable[] {
  return tables.filter((table) => !found.some(({ element }) => element.contains(table.element)));
}

function complete(finding: TableFinding, named: readonly FindingLink[], total = 0): TableFinding {
  const others = finding.links.filter(({ href }) => named.every((link) => link.href !== href));
  return {
    ...finding,
    ...(total > finding.records ? { total } : {}),
    links: [...named, ...others].slice(0, caps.links),
  };
}

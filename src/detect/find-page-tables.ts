import type { FindingLink, TableFinding } from '../core/finding.ts';
import { caps, cut } from './caps.ts';
import type { ElementFinding, WholePage } from './element-finding.ts';
import { countCsvRecords, isCsvView } from './grids/csv-view.ts';
import { findGrids } from './grids/find-grids.ts';
import type { FoundTable } from './grids/found-table.ts';
import { namedData } from './grids/named-data.ts';
import { totalRecords } from './grids/total-records.ts';
import type { PageFile } from './page-file.ts';
import type { PagePart } from './page-parts.ts';
import type { PageReader } from './page-reader.ts';
import { findDataTables } from './tables/find-tables.ts';
import { toTableFinding } from './tables/table-finding.ts';
import { findTextTables } from './text/find-text-tables.ts';

/** All tables of one part of a page, whatever they are made of: those of records first, each once. */
export function findPageTables({ page, prefix }: PagePart, { links, own }: WholePage): ElementFinding[] {
  const grids = findGrids(page);
  const tables = findDataTables(page).map((table) => ({ ...table, id: `table-${table.nth}` }));
  const whole = [...grids, ...outside(grids, tables)];
  const found = [...whole, ...outside(whole, own ? [] : findTextTables(page))];
  return [...found.filter(isData), ...found.filter((table) => !isData(table))].map((table) => {
    const { element } = table;
    const finding = toTableFinding(table, { id: prefix + table.id, links });
    return {
      finding: own && isCsvView(element) ? asFile(finding, own, page) : complete(finding, table, page),
      element,
    };
  });
}

function isData({ tier }: FoundTable): boolean {
  return tier === 'data';
}

/** The tables that neither are one of those found already nor stand in one: a grid is often made of a `<table>` or two. */
function outside(found: readonly FoundTable[], tables: readonly FoundTable[]): FoundTable[] {
  return tables.filter((table) => !found.some(({ element }) => element.contains(table.element)));
}

/** A forge's view of a file is the file. */
function asFile(finding: TableFinding, { href, title }: PageFile, page: PageReader): TableFinding {
  const told = withTotal({ ...finding, title: cut(title) }, countCsvRecords(page));
  return withLinks(told, [{ href, text: cut(title), near: true }]);
}

function complete(
  finding: TableFinding,
  { element, sheet, header, total }: FoundTable,
  page: PageReader,
): TableFinding {
  const drawn = { element, records: sheet.total - header.end, above: header.end };
  return withLinks(withTotal(finding, total ?? totalRecords(drawn, page)), namedData(element, page));
}

function withTotal(finding: TableFinding, total = 0): TableFinding {
  return total > finding.records ? { ...finding, total } : finding;
}

/** These links before all others, each address once. */
function withLinks(finding: TableFinding, first: readonly FindingLink[]): TableFinding {
  const others = finding.links.filter(({ href }) => first.every((link) => link.href !== href));
  return { ...finding, links: [...first, ...others].slice(0, caps.links) };
}

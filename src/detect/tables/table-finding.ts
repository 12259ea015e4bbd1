import type { TableFinding } from '../../core/finding.ts';
import { caps, cut, fit } from '../caps.ts';
import type { ExtractedCell, ExtractedTable } from '../extracted-table.ts';
import { type LinkMap, linksOf } from '../links/near-links.ts';
import type { PageReader } from '../page-reader.ts';
import { extractSheet } from './extract-sheet.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';

/** A table or grid that was judged, or chosen by hand. */
export interface JudgedTable {
  tier: TableFinding['tier'];
  element: Element;
  sheet: Sheet;
  header: Header;
  title: string;
}

/** Where a finding is made: under which id, among which links of the page. */
export interface FindingPlace {
  id: string;
  links: LinkMap;
  page: PageReader;
}

/** What is told of a table outside the page: its columns, how many records, and the first of them. */
export function toTableFinding(table: JudgedTable, { id, links, page }: FindingPlace): TableFinding {
  const { tier, element, sheet, header, title } = table;
  const extracted = extractSheet(sheet, header, page);
  const sample = sampleOf(extracted, 'display');
  const machine = sampleOf(extracted, 'machine');
  const isSame = machine.every((row, at) => row.every((value, column) => value === sample[at]?.[column]));
  return {
    kind: 'table',
    id,
    title: cut(title),
    tier,
    columns: fit(extracted.columns.slice(0, caps.columns)),
    records: countRecords(sheet, header, extracted),
    ...(extracted.total === undefined ? {} : { total: extracted.total }),
    sample,
    ...(isSame ? {} : { machine }),
    links: linksOf(element, links),
  };
}

/** Records of the whole table, as far as the rows that were read tell which rows are none. */
function countRecords(sheet: Sheet, header: Header, { records }: ExtractedTable): number {
  const unread = sheet.total - sheet.rows.length;
  return Math.max(0, records.length + (sheet.rows.length > header.end ? unread : 0));
}

function sampleOf({ records }: ExtractedTable, value: 'display' | 'machine'): string[][] {
  const rows = records.slice(0, caps.sampleRows).map((row) => row.slice(0, caps.sampleColumns));
  const texts = fit(rows.flatMap((row: ExtractedCell[]) => row.map((cell) => cell[value])));
  let start = 0;
  return rows.map((row) => texts.slice(start, (start += row.length)));
}

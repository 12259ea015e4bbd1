import type { TableFinding } from '../../core/finding.ts';
import { caps, cut, fit } from '../caps.ts';
import { type LinkMap, linksOf } from '../links/near-links.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';
import { type ShownTable, showTable } from './shown-table.ts';

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
}

/** What is told of a table outside the page: its columns, how many records, and the first of them. */
export function toTableFinding(table: JudgedTable, { id, links }: FindingPlace): TableFinding {
  const { tier, element, sheet, header, title } = table;
  const shown = showTable(sheet, header, caps.sampleRows);
  const sample = sampleOf(shown, 'display');
  const machine = sampleOf(shown, 'machine');
  const isSame = machine.every((row, at) => row.every((value, column) => value === sample[at]?.[column]));
  return {
    kind: 'table',
    id,
    title: cut(title),
    tier,
    columns: fit(shown.columns.slice(0, caps.columns)),
    records: countRecords(sheet, header, shown),
    sample,
    ...(isSame ? {} : { machine }),
    links: linksOf(element, links),
  };
}

/** Records of the whole table, as far as the rows that were read tell which rows are none. */
function countRecords(sheet: Sheet, header: Header, { body }: ShownTable): number {
  const isBegun = sheet.rows.length > header.end;
  return body.length + (isBegun ? sheet.total - sheet.rows.length : 0);
}

function sampleOf({ records }: ShownTable, value: 'display' | 'machine'): string[][] {
  const rows = records.map((row) => row.slice(0, caps.sampleColumns).map((cell) => cell[value]));
  const texts = fit(rows.flat());
  let start = 0;
  return rows.map((row) => texts.slice(start, (start += row.length)));
}

import type { TableFinding } from '../../core/finding.ts';
import type { ExtractedTable } from '../../detect/extracted-table.ts';

/** The page side of an alignment: rows of texts under columns. A row may be shorter or longer than the columns. */
export interface PageTable {
  columns: readonly string[];
  /** What a reader sees. */
  rows: readonly (readonly string[])[];
  /** The same cells as the markup holds them for machines; absent when it holds nothing else. */
  machine?: readonly (readonly string[])[];
  /** The address each cell links to, empty for none; absent when no cell links anywhere. */
  links?: readonly (readonly string[])[];
}

/** The sample of a finding as the page side of an alignment. */
export function pageTableOfFinding({ columns, sample, machine }: TableFinding): PageTable {
  return { columns, rows: sample, ...(machine !== undefined && { machine }) };
}

/** A table read whole as the page side of an alignment. */
export function pageTableOfExtracted({ columns, records }: ExtractedTable): PageTable {
  const links = records.map((cells) => cells.map(({ href }) => href ?? ''));
  return {
    columns,
    rows: records.map((cells) => cells.map(({ display }) => display)),
    machine: records.map((cells) => cells.map(({ machine }) => machine)),
    ...(links.some((row) => row.some((href) => href !== '')) && { links }),
  };
}

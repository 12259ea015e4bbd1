import type { PageFindings } from '../../../src/core/finding.ts';
import { detect } from '../../../src/detect/detect.ts';
import { readPage } from '../../../src/detect/page-reader.ts';
import { extractTable } from '../../../src/detect/tables/extract-table.ts';

/** A table taken out of the page: what its records show, and what the element of each cell is. */
export interface SeenTable {
  columns: string[];
  records: string[][];
  /** The words of each cell's own element, and its role or name. */
  elements: { text: string; role: string }[][];
}

export interface Look {
  findings: PageFindings;
  /** By the id of the finding. */
  tables: Record<string, SeenTable>;
}

/** Looks at the page it runs in as the product does. */
export function look(): Look {
  const { findings, elements } = detect(document, location.href);
  const tables = [...elements].flatMap(([id, element]) => {
    const table = seeTable(element);
    return table ? [[id, table] as const] : [];
  });
  return { findings, tables: Object.fromEntries(tables) };
}

function seeTable(element: Element): SeenTable | undefined {
  const table = extractTable(element, readPage(document, location.href));
  return (
    table && {
      columns: table.columns,
      records: table.records.map((record) => record.map(({ display }) => display)),
      elements: table.records.map((record) => record.map((cell) => describe(cell.element))),
    }
  );
}

function describe(element: Element | undefined): { text: string; role: string } {
  const role = element?.getAttribute('role') ?? element?.localName ?? '';
  return { text: element?.textContent?.trim() ?? '', role };
}

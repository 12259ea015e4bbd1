import { cut } from '../caps.ts';
import { cellKind } from '../tables/cell-kind.ts';
import { findHeader, type Header } from '../tables/header.ts';
import { NOTHING, sampledRows, type Sheet } from '../tables/sheet.ts';
import { readCsvText } from './csv-text.ts';

/** A text element that is a table: each cell of the sheet is the whole element, for a text has no others. */
export interface TextTable {
  delimiter: string;
  sheet: Sheet;
  header: Header;
}

/** Reads an element whose text is CSV under a line of names; undefined for any other. */
export function readTextTable(element: Element): TextTable | undefined {
  const csv = readCsvText(element.textContent ?? '');
  if (!csv) return undefined;
  const rows = csv.records.slice(0, sampledRows).map((record) =>
    record.map((field) => {
      const text = cut(field);
      return { cell: element, origin: true, text, kind: cellKind(text), holds: NOTHING };
    }),
  );
  const width = rows[0]?.length ?? 0;
  const sheet = { element, rows, elements: rows.map(() => element), width, total: csv.total };
  const header = findHeader(sheet);
  return header.kind === 'td' ? { delimiter: csv.delimiter, sheet, header } : undefined;
}

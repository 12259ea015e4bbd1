import type { PageReader } from '../page-reader.ts';
import type { ExtractedCell, ExtractedTable } from '../extracted-table.ts';
import { bodyRows } from './body-rows.ts';
import { takeNotes } from './cell-notes.ts';
import type { Header } from './header.ts';
import { fillNumbers } from './machine-numbers.ts';
import { addressIn, hiddenMarks } from './cell-extras.ts';
import { machineValue } from './machine-value.ts';
import { labelRemover } from './repeated-label.ts';
import type { ReadSlot, Sheet } from './sheet.ts';

/** Takes the table out of the rows that were read: records under columns, each cell as shown and as machines read it. */
export function extractSheet(sheet: Sheet, header: Header, page: PageReader): ExtractedTable {
  const body = bodyRows(sheet, header);
  const columns = Array.from({ length: sheet.width }, (_, column) => {
    const slots = body.map(({ index }) => sheet.rows[index]?.[column]);
    return extractColumn(slots, header.kind === 'none' ? '' : (header.labels[column] ?? ''), page);
  });
  const language = sheet.element.closest('[lang]')?.getAttribute('lang') ?? '';
  fillNumbers(columns, language);
  return {
    columns: header.labels.map((label) => takeNotes(label).text),
    records: body.map((_, row) => columns.flatMap((column) => column[row] ?? [])),
    elements: body.flatMap(({ index }) => sheet.elements[index] ?? []),
    groups: body.map(({ group }) => group),
    total: undefined,
  };
}

function extractColumn(
  slots: readonly (ReadSlot | undefined)[],
  label: string,
  page: PageReader,
): ExtractedCell[] {
  const unlabel = labelRemover(
    label,
    slots.filter((slot) => slot !== undefined),
  );
  return slots.map((slot) => (slot ? extractCell(slot, unlabel(slot.text), page) : gap()));
}

function extractCell({ cell, origin }: ReadSlot, shown: string, page: PageReader): ExtractedCell {
  const { text: display, notes } = takeNotes(shown);
  const machine = machineValue(cell, display) || display;
  const extracted = {
    element: cell,
    display,
    machine,
    notes: [...notes, ...hiddenMarks(cell)],
    isOrigin: origin,
  };
  const href = addressIn(cell, page.base);
  return href === undefined ? extracted : { ...extracted, href };
}

function gap(): ExtractedCell {
  return { element: undefined, display: '', machine: '', notes: [], isOrigin: true };
}

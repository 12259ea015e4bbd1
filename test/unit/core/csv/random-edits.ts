import * as fc from 'fast-check';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { anyValue } from './well-formed.ts';

const RECORD_OPS = ['set', 'insert', 'delete', 'move', 'paste', 'replace'] as const;
const COLUMN_OPS = ['add-column', 'rename-column', 'delete-column', 'move-column'] as const;
/** Everything that changes the table. */
export const ALL_OPS = [...RECORD_OPS, ...COLUMN_OPS];

/** An edit that fits any table: places are shares of its size. */
export interface RandomEdit {
  op: (typeof ALL_OPS)[number] | 'undo' | 'redo';
  record: number;
  column: number;
  /** Where it goes. */
  to: number;
  value: string;
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });

export const anyEdits = (ops: readonly RandomEdit['op'][]): fc.Arbitrary<RandomEdit[]> =>
  fc.array(
    fc.record({ op: fc.constantFrom(...ops), record: share, column: share, to: share, value: anyValue }),
    { maxLength: 10 },
  );

/** Makes the edit, where there is something to edit. */
export function perform(document: CsvDocument, edit: RandomEdit): void {
  const { op, record, column, to, value } = edit;
  const place = Math.floor(column * document.columns.length);
  if (op === 'undo') document.undo();
  else if (op === 'redo') document.redo();
  else if (op === 'add-column') {
    document.addColumn(
      Math.floor(column * (document.columns.length + 1)),
      labelOf(document, value),
      fillOf(edit),
    );
  } else if (op === 'rename-column') document.renameColumn(place, labelOf(document, value));
  else if (op === 'delete-column') {
    if (document.columns.length > 1) document.deleteColumn(place);
  } else if (op === 'move-column') document.moveColumn(place, Math.floor(to * document.columns.length));
  else performOnRecords(document, edit, Math.floor(record * document.length), place);
}

/** What an added column is filled with: nothing, half of the time. */
export function fillOf({ to, value }: RandomEdit): string {
  return to < 0.5 ? '' : value;
}

function labelOf({ dialect, header }: CsvDocument, value: string): string {
  return dialect.header && header.length > 0 ? value : '';
}

function performOnRecords(document: CsvDocument, edit: RandomEdit, n: number, place: number): void {
  const { op, record, to, value } = edit;
  if (op === 'insert') {
    const values = document.columns.map(() => value);
    document.insertRecord(Math.floor(record * (document.length + 1)), values);
  } else if (op === 'paste')
    document.paste(Math.floor(record * (document.length + 1)), place, [[value], [], [value]]);
  else if (op === 'replace') document.replaceAll({ find: 'a', replace: value, matchCase: true });
  else if (document.length === 0) return;
  else if (op === 'set') document.setCell(n, place, value);
  else if (op === 'delete') document.deleteRecord(n);
  else document.moveRecord(n, Math.floor(to * document.length));
}

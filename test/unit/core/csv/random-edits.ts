import * as fc from 'fast-check';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { anyValue } from './well-formed.ts';

/** An edit that fits any table: places are shares of its size. */
export interface RandomEdit {
  op: 'set' | 'insert' | 'delete' | 'undo' | 'redo';
  record: number;
  column: number;
  value: string;
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });

export const anyEdits = (ops: RandomEdit['op'][]): fc.Arbitrary<RandomEdit[]> =>
  fc.array(fc.record({ op: fc.constantFrom(...ops), record: share, column: share, value: anyValue }), {
    maxLength: 10,
  });

/** Makes the edit, where there is something to edit. */
export function perform(document: CsvDocument, { op, record, column, value }: RandomEdit): void {
  const n = Math.floor(record * document.length);
  const place = Math.floor(column * document.columns.length);
  if (op === 'insert')
    document.insertRecord(
      Math.floor(record * (document.length + 1)),
      document.columns.map(() => value),
    );
  else if (op === 'undo') document.undo();
  else if (op === 'redo') document.redo();
  else if (document.length === 0) return;
  else if (op === 'set') document.setCell(n, place, value);
  else document.deleteRecord(n);
}

import type { CsvDocument } from './csv-document.ts';
import { TooWideError, UnencodableError } from './errors.ts';

/** The part of a document that writing several cells needs. */
type Writable = Pick<CsvDocument, 'columns' | 'length' | 'transaction' | 'setCell' | 'insertRecord'>;

/** A cell of a document and the value that it shall have. */
export interface CellValue {
  record: number;
  column: number;
  after: string;
}

/** Sets cells as one change: all of them or, when the file cannot hold a value, none. The error says which cell it is. */
export function writeCells(document: Writable, cells: Iterable<CellValue>): void {
  document.transaction(() => {
    for (const cell of cells) writeOne(document, cell);
  });
}

/**
 * Fills the cells from a place on, to the right and down, with a block of values, as one change; records are added where
 * it runs past the last. Throws TooWideError when there are too few columns, UnencodableError with the cell concerned.
 */
export function pasteBlock(
  document: Writable,
  at: { record: number; column: number },
  block: readonly (readonly string[])[],
): void {
  const width = block.reduce((widest, { length }) => Math.max(widest, length), 0);
  const lacking = at.column + width - document.columns.length;
  if (lacking > 0) throw new TooWideError(lacking);
  document.transaction(() => {
    for (const [row, values] of block.entries()) {
      const record = at.record + row;
      if (record >= document.length) {
        document.insertRecord(
          record,
          document.columns.map(() => ''),
        );
      }
      for (const [n, after] of values.entries()) {
        writeOne(document, { record, column: at.column + n, after });
      }
    }
  });
}

function writeOne(document: Writable, { record, column, after }: CellValue): void {
  try {
    document.setCell(record, column, after);
  } catch (error) {
    if (error instanceof UnencodableError) error.at = { record, column };
    throw error;
  }
}

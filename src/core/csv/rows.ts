import { eachCell } from './cells.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type RecordBlock, recordBlocks } from './record-blocks.ts';

/** The values of each record in the current order, padded to the number of columns; extra cells come after. */
export function* rows(records: EditedRecords): Generator<readonly string[]> {
  for (const { first, length } of records.pieces) {
    if (first < 0) for (let n = 0; n < length; n++) yield records.values(first + n);
    else {
      for (const block of recordBlocks(records.file, first, first + length)) {
        let record = block.from;
        for (const values of blockRows(records.file, block)) yield records.edited(record++, values);
      }
    }
  }
}

/** The values as the file has them. */
function blockRows(file: FileRecords, { from, to, text }: RecordBlock): string[][] {
  const all: string[][] = [];
  for (let record = from; record < to; record++) {
    const values: string[] = [];
    const place = { start: file.start(record), limit: file.start(record + 1) };
    eachCell(file.units, place, file.marks, (start, end, quoted) => {
      values.push(text.value(start, end, quoted));
    });
    all.push(values);
  }
  return all;
}

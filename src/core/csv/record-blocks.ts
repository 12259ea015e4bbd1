import type { FileRecords } from './file-records.ts';
import { TextBlock } from './text-block.ts';

/** Code units decoded at once. */
const BLOCK = 1 << 14;

/** Records of the file from one to before another, and their text. */
export interface RecordBlock {
  from: number;
  to: number;
  text: TextBlock;
}

/** The records from one to before another in blocks of at least one: what reads many of them reads their text at once. */
export function* recordBlocks(file: FileRecords, from: number, to: number): Generator<RecordBlock> {
  for (let start = from; start < to;) {
    const end = file.recordFrom(file.start(start) + BLOCK, start + 1, to);
    yield { from: start, to: end, text: new TextBlock(file, file.start(start), file.start(end)) };
    start = end;
  }
}

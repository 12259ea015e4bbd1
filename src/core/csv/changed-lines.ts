import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type NetChange, netChanges } from './net-changes.ts';
import { insertedText, insertionPlace, recordSplices } from './record-splices.ts';
import { applySplices } from './splice.ts';
import { CR, LF } from './units.ts';

/** One touched record as its lines stand in the file and as they will, without terminators. */
export interface ChangedLines {
  /** Number of the first of these lines in the file, 1 for the first; for an inserted record, where it will stand. */
  line: number;
  /** Empty for an inserted record. */
  before: string[];
  /** Empty for a deleted record. */
  after: string[];
}

/** The exact lines that change, in file order: what a review shows. */
export function changedLines(records: EditedRecords): ChangedLines[] {
  const lines = new LineCounter(records.file);
  return [...netChanges(records)].map((change) => linesOf(records, change, lines));
}

function linesOf(records: EditedRecords, change: NetChange, lines: LineCounter): ChangedLines {
  const { file } = records;
  if (change.op === 'insert') {
    const place = insertionPlace(file, change.follows);
    return { line: lines.numberAt(place), before: [], after: splitLines(insertedText(records, change)) };
  }
  const { start, end } = file.read(change.record);
  const line = lines.numberAt(start);
  const before = splitLines(file.text(start, end));
  if (change.op === 'delete') return { line, before, after: [] };
  const from = file.byteAt(start);
  const splices = recordSplices(records, change).map((splice) => ({
    ...splice,
    start: splice.start - from,
    end: splice.end - from,
  }));
  const after = applySplices(file.bytes.subarray(from, file.byteAt(end)), splices);
  return { line, before, after: splitLines(file.codec.decode(after)) };
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Counts physical lines forward, so that many places in file order cost one walk over the file. */
class LineCounter {
  readonly #file: FileRecords;
  #at = 0;
  #lines = 0;

  constructor(file: FileRecords) {
    this.#file = file;
  }

  /** The number of the line that starts at `place`, which must not be before the place asked last. */
  numberAt(place: number): number {
    const { units } = this.#file;
    for (; this.#at < place; this.#at++) {
      const unit = units[this.#at];
      if (unit === LF || (unit === CR && units[this.#at + 1] !== LF)) this.#lines++;
    }
    const last = units[place - 1];
    const startsLine =
      place === 0 || place * this.#file.codec.width === this.#file.dialect.bom || last === LF || last === CR;
    return this.#lines + (startsLine ? 1 : 2);
  }
}

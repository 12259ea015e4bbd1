import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { netChanges } from './net-changes.ts';
import { RecordSplices } from './record-splices.ts';
import { applyWithin, type Splice } from './splice.ts';
import { CR, LF } from './units.ts';

/** One touched row as its lines stand in the file and as they will, without terminators. */
export interface ChangedLines {
  /** Number of the first of these lines in the file, 1 for the first; for an inserted record, where it will stand. */
  line: number;
  /** Empty for an inserted record, and where a moved one will stand. */
  before: string[];
  /** Empty for a deleted record, and where a moved one stood. */
  after: string[];
}

/** The exact lines that change, in file order: what a review shows. All of them when columns changed. */
export function* changedLines(records: EditedRecords): Generator<ChangedLines> {
  const { file, columns } = records;
  const lines = new LineCounter(file);
  const splices = new RecordSplices(records);
  for (let row = -file.headerRows; row < 0; row++) {
    const changed = splices.header(row);
    if (changed.length > 0) yield rowLines(file, row, changed, lines);
  }
  for (const change of netChanges(records, columns.isRearranged)) {
    if (change.op === 'insert') {
      const after = splitLines(file.codec.decode(splices.inserted(change)));
      yield { line: lines.numberAt(splices.placeOf(change)), before: [], after };
    } else if (change.op === 'delete') yield { ...rowLines(file, change.record, [], lines), after: [] };
    else {
      const changed = splices.of(change);
      if (changed.length > 0) yield rowLines(file, change.record, changed, lines);
    }
  }
}

function rowLines(
  file: FileRecords,
  record: number,
  splices: readonly Splice[],
  lines: LineCounter,
): ChangedLines {
  const { start, end } = file.read(record);
  const after = applyWithin(file.bytes, { start: file.byteAt(start), end: file.byteAt(end) }, splices);
  return {
    line: lines.numberAt(start),
    before: splitLines(file.text(start, end)),
    after: splitLines(file.codec.decode(after)),
  };
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

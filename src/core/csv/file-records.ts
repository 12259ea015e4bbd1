import { type Cell, eachCell, findCell, readCells, type RecordCells } from './cells.ts';
import { type Codec, codecFor } from './codec.ts';
import { type Dialect, headerRowsOf } from './dialect.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';
import { TextBlock } from './text-block.ts';
import {
  afterLines,
  hasHalfCharacter,
  isNewline,
  type Marks,
  marksOf,
  toUnits,
  type Units,
} from './units.ts';

/**
 * The records as they stand in the file, which never changes. Places are code units everywhere in here;
 * `byteAt` turns one into a place in `bytes`. Rows count from 0 and include the header.
 */
export class FileRecords {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  readonly codec: Codec;
  readonly units: Units;
  readonly marks: Marks;
  readonly index: RecordIndex;
  /** Does an edit that writes a mark behind the end of a line need a second look? */
  readonly hasHalfCharacter: boolean;
  /** Rows before the first record: those of the header. */
  readonly headerRows: number;

  constructor(bytes: Uint8Array, dialect: Dialect) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.codec = codecFor(dialect.encoding);
    this.marks = marksOf(dialect);
    this.units = toUnits(bytes, this.codec.encoding, this.marks);
    this.hasHalfCharacter = hasHalfCharacter(bytes, this.codec.encoding, this.marks);
    const from = afterLines(this.units, dialect.bom / this.codec.width, dialect.skip ?? 0);
    this.index = indexRecords(this.units, from, this.marks, { hasHeader: dialect.header });
    this.headerRows = Math.min(headerRowsOf(dialect), this.index.starts.length);
  }

  /** Records, the header not counted. */
  get length(): number {
    return this.index.starts.length - this.headerRows;
  }

  /** Where record `record` (-1: the header) starts; where the data ends for the one after the last. */
  start(record: number): number {
    return this.index.starts[record + this.headerRows] ?? this.index.end;
  }

  /** The first record that starts at `place` or after it, between `low` and `high`. */
  recordFrom(place: number, low: number, high: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.start(middle) < place) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Record `record` (-1: the header) taken apart. */
  read(record: number): RecordCells {
    return readCells(this.units, this.start(record), this.start(record + 1), this.marks);
  }

  /** Its values as the file has them, neither padded nor cut. */
  values(record: number): string[] {
    const place = { start: this.start(record), limit: this.start(record + 1) };
    const text = new TextBlock(this, place.start, place.limit);
    const values: string[] = [];
    eachCell(this.units, place, this.marks, (start, end, quoted) => {
      values.push(text.value(start, end, quoted));
    });
    return values;
  }

  /** The value of one cell, found without a look at those behind it; undefined when the record is too short. */
  valueAt(record: number, column: number): string | undefined {
    const place = { start: this.start(record), limit: this.start(record + 1) };
    const cell = column < 0 ? undefined : findCell(this.units, place, column, this.marks);
    return cell && this.value(cell);
  }

  /** The value of a cell: its text without quotes around it and with doubled quotes made single. */
  value({ start, end, quoted }: Cell): string {
    return quoted ? this.unescaped(this.text(start + 1, end - 1)) : this.text(start, end);
  }

  /** What the text between the quotes of a cell says. */
  unescaped(text: string): string {
    const { quote, escape } = this.dialect;
    if (escape === undefined) return text.replaceAll(quote + quote, quote);
    return text.replaceAll(/\\([\\"'])/g, (both, escaped: string) =>
      escaped === quote || escaped === '\\' ? escaped : both,
    );
  }

  /** The bytes of a record without the newlines and comments behind it. */
  raw(record: number): Uint8Array {
    let end = this.index.comments > 0 ? this.read(record).end : this.start(record + 1);
    while (isNewline(this.units[end - 1])) end--;
    return this.bytes.subarray(this.byteAt(this.start(record)), this.byteAt(end));
  }

  /** The text between two places, exactly as it stands. */
  text(start: number, end: number): string {
    return this.codec.decode(this.bytes.subarray(this.byteAt(start), this.byteAt(end)));
  }

  /** The place in `bytes` of a code unit. */
  byteAt(place: number): number {
    return place * this.codec.width;
  }
}

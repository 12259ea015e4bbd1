import type { Codec } from './codec.ts';
import { readCells } from './cells.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';
import { afterLines, type Marks, marksOf, type Units } from './units.ts';
import type { Dialect, Punctuation } from './dialect.ts';

const SIZE = 1 << 16;
/** Where lines are long, as much as it takes to see a few of them, up to this. */
const LARGEST = 1 << 18;
const FEW = 4;
const RECORDS = 100;
/** Fewer records do when there are so many cells. */
const CELLS = 2_000;

/** A row of a sample. */
export interface SampleRecord {
  /** Lines before it. */
  line: number;
  cells: SampleCell[];
}

/** A cell in file spelling. */
export interface SampleCell {
  text: string;
  quoted: boolean;
}

/** What the lines are read under. */
type Assumed = Punctuation & Pick<Dialect, 'skip'>;

/** The beginning of a file, decoded once and read again and again under different assumptions. */
export class Sample {
  readonly text: string;
  readonly #units: Units;
  readonly #isCut: boolean;
  readonly #read = new Map<string, readonly SampleRecord[]>();

  constructor(bytes: Uint8Array, bom: number, codec: Codec) {
    let size = SIZE;
    this.text = codec.decode(bytes.subarray(bom, size));
    while (size < Math.min(LARGEST, bytes.length) && countLines(this.text) < FEW) {
      size *= 2;
      this.text = codec.decode(bytes.subarray(bom, size));
    }
    this.#units = asciiOf(this.text);
    this.#isCut = bytes.length > size;
  }

  /** The index of the sample. */
  index(assumed: Assumed): RecordIndex {
    return this.#indexOf(assumed, Infinity);
  }

  /** The first rows; the same array each time, because several guesses ask under the same assumptions. */
  records(assumed: Assumed): readonly SampleRecord[] {
    const { delimiter, quote, escape, comment, skip } = assumed;
    const key = JSON.stringify([delimiter, quote, escape, comment, skip || 0]);
    // One row more than is read tells where the last of them ends.
    const records =
      this.#read.get(key) ?? this.#recordsOf(this.#indexOf(assumed, RECORDS + 1), marksOf(assumed));
    this.#read.set(key, records);
    return records;
  }

  #indexOf(assumed: Assumed, most: number): RecordIndex {
    const from = afterLines(this.#units, 0, assumed.skip ?? 0);
    return indexRecords(this.#units, from, marksOf(assumed), { most });
  }

  #recordsOf({ starts, end }: RecordIndex, marks: Marks): SampleRecord[] {
    const whole = this.#isCut && starts.length > 1 ? starts.length - 1 : starts.length;
    const records: SampleRecord[] = [];
    let cellCount = 0;
    for (let n = 0, line = 0, at = 0; n < Math.min(RECORDS, whole) && (cellCount < CELLS || n < FEW); n++) {
      const start = starts[n] ?? end;
      line += countLines(this.text.slice(at, start));
      at = start;
      const { cells } = readCells(this.#units, start, starts[n + 1] ?? end, marks);
      cellCount += cells.length;
      records.push({ line, cells: cells.map((cell) => this.#cell(cell)) });
    }
    return records;
  }

  #cell({ start, end, quoted }: { start: number; end: number; quoted: boolean }): SampleCell {
    return { quoted, text: quoted ? this.text.slice(start + 1, end - 1) : this.text.slice(start, end) };
  }
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The text as units that a reader of ASCII marks can index: the index is fast on bytes alone. */
function asciiOf(text: string): Uint8Array {
  const units = new Uint8Array(text.length);
  for (let n = 0; n < text.length; n++) units[n] = Math.min(text.charCodeAt(n), 0xff);
  return units;
}

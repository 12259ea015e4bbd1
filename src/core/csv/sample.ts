import type { Codec } from './codec.ts';
import { readCells } from './cells.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';
import { marksOf, toUnits, type Units } from './units.ts';
import type { Dialect } from './dialect.ts';

const SIZE = 1 << 16;
const RECORDS = 200;

/** The beginning of a file, read again and again under different assumptions. */
export class Sample {
  readonly #bytes: Uint8Array;
  readonly #units: Units;
  readonly #from: number;
  readonly #codec: Codec;

  constructor(bytes: Uint8Array, bom: number, codec: Codec) {
    this.#bytes = bytes.subarray(0, SIZE);
    this.#codec = codec;
    this.#units = toUnits(this.#bytes, codec.encoding);
    this.#from = bom / codec.width;
  }

  /** The index of the sample. */
  index(assumed: Pick<Dialect, 'delimiter' | 'quote'>): RecordIndex {
    return indexRecords(this.#units, this.#from, marksOf(assumed));
  }

  /** The first records, as cells in file spelling: text and whether it stood in quotes. */
  records(assumed: Pick<Dialect, 'delimiter' | 'quote'>): SampleCell[][] {
    const { starts, end } = this.index(assumed);
    const cut = this.#bytes.length === SIZE && starts.length > 1 ? 1 : 0;
    const marks = marksOf(assumed);
    return Array.from(starts.subarray(0, Math.min(RECORDS, starts.length - cut)), (start, n) =>
      readCells(this.#units, start, starts[n + 1] ?? end, marks).cells.map((cell) => ({
        quoted: cell.quoted,
        text: this.#text(cell.start + (cell.quoted ? 1 : 0), cell.end - (cell.quoted ? 1 : 0)),
      })),
    );
  }

  #text(start: number, end: number): string {
    return this.#codec.decode(this.#bytes.subarray(start * this.#codec.width, end * this.#codec.width));
  }
}

export interface SampleCell {
  text: string;
  quoted: boolean;
}

import type { Codec } from './codec.ts';
import { readCells } from './cells.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';
import { marksOf, type Units } from './units.ts';
import type { Dialect } from './dialect.ts';

const SIZE = 1 << 16;
const RECORDS = 200;

/** The beginning of a file, decoded once and read again and again under different assumptions. */
export class Sample {
  readonly #text: string;
  readonly #units: Units;
  readonly #isCut: boolean;

  constructor(bytes: Uint8Array, bom: number, codec: Codec) {
    this.#text = codec.decode(bytes.subarray(bom, SIZE));
    this.#units = Uint16Array.from({ length: this.#text.length }, (_, n) => this.#text.charCodeAt(n));
    this.#isCut = bytes.length > SIZE;
  }

  /** The index of the sample. */
  index(assumed: Pick<Dialect, 'delimiter' | 'quote'>): RecordIndex {
    return indexRecords(this.#units, 0, marksOf(assumed));
  }

  /** The first records, as cells in file spelling: text and whether it stood in quotes. */
  records(assumed: Pick<Dialect, 'delimiter' | 'quote'>): SampleCell[][] {
    const { starts, end } = this.index(assumed);
    const cut = this.#isCut && starts.length > 1 ? 1 : 0;
    const marks = marksOf(assumed);
    return Array.from(starts.subarray(0, Math.min(RECORDS, starts.length - cut)), (start, n) =>
      readCells(this.#units, start, starts[n + 1] ?? end, marks).cells.map((cell) => ({
        quoted: cell.quoted,
        text: this.#text.slice(cell.start + (cell.quoted ? 1 : 0), cell.end - (cell.quoted ? 1 : 0)),
      })),
    );
  }
}

export interface SampleCell {
  text: string;
  quoted: boolean;
}

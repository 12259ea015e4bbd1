import { QuotedCells } from './quoted-cells.ts';
import { CR, isNewline, LF, type Marks, type Units } from './units.ts';

/** Where the records of a file start, and what was counted on the way. Blank lines are no records. */
export interface RecordIndex {
  /** First unit of each record, the header included. */
  starts: Uint32Array;
  /** Where the last record must end. */
  end: number;
  /** How many records have that many cells, and the first one that does. */
  widths: ReadonlyMap<number, { count: number; first: number }>;
  newlines: Record<Newline, number>;
  /** Records with an opening quote that never closes, or with a quote in the middle of a quoted cell. */
  unclosed: number[];
  strays: number[];
}

type Newline = '\n' | '\r\n' | '\r';

/**
 * Indexes the records from unit `from` up to `end` in one pass, with no allocation per record. A place that no quoted
 * cell covers ends a record at CR, LF or CRLF, in any mixture.
 */
export function indexRecords(units: Units, from: number, marks: Marks, end = units.length): RecordIndex {
  return new Indexer(units, end, marks).run(from);
}

class Indexer {
  readonly #units: Units;
  readonly #end: number;
  readonly #marks: Marks;
  readonly #quoted: QuotedCells;
  #starts: Uint32Array<ArrayBuffer>;
  #count = 0;
  readonly #widths = new Map<number, { count: number; first: number }>();
  #newlines: Record<Newline, number> = { '\n': 0, '\r\n': 0, '\r': 0 };
  readonly #unclosed: number[] = [];
  readonly #strays: number[] = [];
  /** Cells of the record that was read last. */
  #cells = 0;

  constructor(units: Units, end: number, marks: Marks) {
    this.#units = units;
    this.#end = end;
    this.#marks = marks;
    this.#quoted = new QuotedCells(units, end, marks);
    this.#starts = new Uint32Array(Math.max(16, end >> 6));
  }

  run(from: number): RecordIndex {
    let at = from;
    let width = { count: 0, first: 0 };
    let cells = -1;
    while (at < this.#end) {
      if (isNewline(this.#units[at])) {
        at = this.#passNewline(at);
        continue;
      }
      this.#push(at);
      at = this.#passRecord(at);
      if (this.#cells !== cells) {
        cells = this.#cells;
        width = this.#widths.get(cells) ?? { count: 0, first: this.#count - 1 };
        this.#widths.set(cells, width);
      }
      width.count++;
      if (at < this.#end) at = this.#passNewline(at);
    }
    return {
      starts: this.#starts.slice(0, this.#count),
      end: this.#end,
      widths: this.#widths,
      newlines: this.#newlines,
      unclosed: this.#unclosed,
      strays: this.#strays,
    };
  }

  /** Passes one record; returns where its terminator, or the end, is. */
  #passRecord(start: number): number {
    const units = this.#units;
    const end = this.#end;
    const { delimiter, quote } = this.#marks;
    let at = start;
    let cells = 1;
    if (units[at] === quote) at = this.#passQuoted(at);
    for (; at < end; at++) {
      const unit = units[at];
      if (unit === delimiter) {
        cells++;
        if (at + 1 < end && units[at + 1] === quote) at = this.#passQuoted(at + 1) - 1;
      } else if (unit === LF || unit === CR) break;
    }
    this.#cells = cells;
    return at;
  }

  /** Passes a quoted cell; returns the place after its closing quote, or after the opening one if that is plain text. */
  #passQuoted(open: number): number {
    const strays = this.#quoted.strays;
    const close = this.#quoted.closing(open);
    if (close < 0) note(this.#unclosed, this.#count - 1);
    else if (this.#quoted.strays > strays) note(this.#strays, this.#count - 1);
    return close < 0 ? open + 1 : close + 1;
  }

  #passNewline(at: number): number {
    if (this.#units[at] === LF) {
      this.#newlines['\n']++;
      return at + 1;
    }
    if (at + 1 < this.#end && this.#units[at + 1] === LF) {
      this.#newlines['\r\n']++;
      return at + 2;
    }
    this.#newlines['\r']++;
    return at + 1;
  }

  #push(start: number): void {
    if (this.#count === this.#starts.length) {
      const wider = new Uint32Array(this.#count * 2);
      wider.set(this.#starts);
      this.#starts = wider;
    }
    this.#starts[this.#count++] = start;
  }
}

function note(records: number[], record: number): void {
  if (records.at(-1) !== record) records.push(record);
}

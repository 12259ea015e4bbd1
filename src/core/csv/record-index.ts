import { PlainText } from './plain-text.ts';
import { QuotedCells } from './quoted-cells.ts';
import { CR, endOfLine, LF, type Marks, type Units } from './units.ts';

type Newline = '\n' | '\r\n' | '\r';

/** Where the records of a file start, and what was counted on the way. Blank lines and comments are no records. */
export interface RecordIndex {
  /** First unit of each row, the header included. */
  starts: Uint32Array;
  /** Where the last row must end. */
  end: number;
  /** How many rows have that many cells, and the first one that does. */
  widths: ReadonlyMap<number, { count: number; first: number }>;
  newlines: Readonly<Record<Newline, number>>;
  /** Rows with an opening quote that never closes, and how far it was looked for. */
  unclosed: readonly { row: number; lookedTo: number }[];
  /** Rows with a quote that is not doubled in a quoted cell. */
  strays: readonly number[];
  /** Lines of comment. */
  comments: number;
  /** Rows after a blank line that begin a table of another width, and the first of them. */
  tables: Readonly<{ count: number; first: number }>;
}

interface Reading {
  /** A header is none of the comments, whatever it begins with. */
  hasHeader?: boolean;
  /** Stop after so many rows: what is indexed then ends with the units all the same. */
  most?: number;
}

/**
 * Indexes the records from unit `from` to the end in one pass, with no allocation per record. Outside quoted
 * cells CR, LF and CRLF each end a record, in any mixture.
 */
export function indexRecords(
  units: Units,
  from: number,
  marks: Marks,
  { hasHeader = true, most = Infinity }: Reading = {},
): RecordIndex {
  const { comment } = marks;
  const end = units.length;
  const builder = new IndexBuilder(units, marks);
  const cells = new CellPasser(units, marks, builder);
  let at = from;
  while (at < end && builder.rows < most) {
    const first = units[at];
    if (first === LF || first === CR) at = builder.passNewline(at);
    else if (first === comment && (builder.rows > 0 || !hasHeader)) at = builder.passComment(at);
    else {
      builder.startRow(at);
      at = cells.pass(at);
      builder.endRow(cells.count);
    }
  }
  return builder.index();
}

/** Passes the cells of a row and counts them: the loops that take the time. */
class CellPasser {
  /** Cells of the row passed last. */
  count = 0;
  readonly #units: Units;
  readonly #marks: Marks;
  readonly #builder: IndexBuilder;
  readonly #plain: PlainText;

  constructor(units: Units, marks: Marks, builder: IndexBuilder) {
    this.#units = units;
    this.#marks = marks;
    this.#builder = builder;
    this.#plain = new PlainText(units, marks);
  }

  /** Where the row ends that starts at `from`. */
  pass(from: number): number {
    const units = this.#units;
    const { delimiter, quote } = this.#marks;
    const plain = this.#plain;
    const { phase } = plain;
    const end = units.length;
    this.count = 1;
    plain.delimiters = 0;
    let at = units[from] === quote ? this.#passQuoted(from) : from;
    while (at < end) {
      const passed = (at & 3) === phase ? plain.pass(at) : at;
      if (passed > at && units[passed] === quote && units[passed - 1] === delimiter) {
        at = this.#passQuoted(passed);
        continue;
      }
      const unit = units[passed];
      if (unit === LF || unit === CR) {
        at = passed;
        break;
      }
      at = passed + 1;
      if (unit !== delimiter) continue;
      this.count++;
      if (units[at] === quote) at = this.#passQuoted(at);
    }
    this.count += plain.delimiters;
    return Math.min(at, end);
  }

  /** Passes quoted cells that follow one another: the usual ones here, any other by asking where it closes. */
  #passQuoted(from: number): number {
    const units = this.#units;
    const { delimiter, quote, escape } = this.#marks;
    const end = units.length;
    let at = from;
    while (units[at] === quote) {
      if (escape >= 0) return this.#builder.passQuoted(at);
      let close = at + 1;
      while (close < end && (units[close] !== quote || units[++close] === quote)) close++;
      const after = units[close];
      if (after !== delimiter && after !== LF && after !== CR) return this.#builder.passQuoted(at);
      at = close;
      if (after !== delimiter) return at;
      this.count++;
      at++;
    }
    return at;
  }
}

/** Keeps what the pass finds. */
class IndexBuilder {
  readonly #units: Units;
  readonly #quoted: QuotedCells;
  #starts: Uint32Array<ArrayBuffer>;
  #rows = 0;
  readonly #widths = new Map<number, { cells: number; count: number; first: number }>();
  /** The width of the last row, which most often is that of the next. */
  #width = { cells: -1, count: 0, first: 0 };
  readonly #newlines: Record<Newline, number> = { '\n': 0, '\r\n': 0, '\r': 0 };
  readonly #unclosed: { row: number; lookedTo: number }[] = [];
  readonly #strays: number[] = [];
  #comments = 0;
  readonly #tables = { count: 0, first: 0 };
  /** Newlines since the last row; more than one leave a blank line. */
  #newlinesSince = 0;

  constructor(units: Units, marks: Marks) {
    this.#units = units;
    this.#quoted = new QuotedCells(units, units.length, marks);
    this.#starts = new Uint32Array(Math.max(16, units.length >> 6));
  }

  get rows(): number {
    return this.#rows;
  }

  startRow(start: number): void {
    if (this.#rows === this.#starts.length) {
      const wider = new Uint32Array(this.#rows * 2);
      wider.set(this.#starts);
      this.#starts = wider;
    }
    this.#starts[this.#rows++] = start;
  }

  endRow(cells: number): void {
    if (this.#width.cells !== cells) this.#changeWidth(cells);
    this.#newlinesSince = 0;
    this.#width.count++;
  }

  /** Passes one newline. */
  passNewline(at: number): number {
    const newline = this.#units[at] === LF ? '\n' : this.#units[at + 1] === LF ? '\r\n' : '\r';
    this.#newlines[newline]++;
    this.#newlinesSince++;
    return at + newline.length;
  }

  /** Passes a line of comment, up to its newline. */
  passComment(at: number): number {
    this.#comments++;
    return endOfLine(this.#units, at);
  }

  /** Passes a quoted cell; or the opening quote alone, when that is plain text. */
  passQuoted(open: number): number {
    const { strays } = this.#quoted;
    const close = this.#quoted.closing(open);
    const row = this.#rows - 1;
    if (close < 0) this.#noteUnclosed(row);
    else if (this.#quoted.strays > strays && this.#strays.at(-1) !== row) this.#strays.push(row);
    return close < 0 ? open + 1 : close + 1;
  }

  index(): RecordIndex {
    return {
      starts: this.#starts.slice(0, this.#rows),
      end: this.#units.length,
      widths: this.#widths,
      newlines: this.#newlines,
      unclosed: this.#unclosed,
      strays: this.#strays,
      comments: this.#comments,
      tables: this.#tables,
    };
  }

  #changeWidth(cells: number): void {
    if (this.#newlinesSince > 1 && this.#width.cells > 1 && cells > 1) this.#noteTable();
    this.#width = this.#widths.get(cells) ?? { cells, count: 0, first: this.#rows - 1 };
    this.#widths.set(cells, this.#width);
  }

  #noteTable(): void {
    if (this.#tables.count === 0) this.#tables.first = this.#rows - 1;
    this.#tables.count++;
  }

  #noteUnclosed(row: number): void {
    const { lookedTo } = this.#quoted;
    const last = this.#unclosed.at(-1);
    if (last?.row === row) last.lookedTo = lookedTo;
    else this.#unclosed.push({ row, lookedTo });
  }
}

import { CR, isNewline, LF, type Marks, SPACE, type Units } from './units.ts';

/**
 * Finds where quoted cells close, in linear time whatever the input.
 *
 * A quote closes its cell when it is not doubled and a delimiter, a newline or the end follows (spaces
 * may stand between). A lone quote before anything else is a stray: text. Two signs say that an opening quote was
 * itself a stray and must not swallow the file: no closing quote up to the end, or, on a later line, a
 * quote that opens a cell (`…,"text`). Well-formed files never show either.
 */
export class QuotedCells {
  /** How many quotes had to be read as text. */
  strays = 0;
  readonly #units: Units;
  readonly #end: number;
  readonly #marks: Marks;
  /** How far one had to look to know that the quote asked for last is plain text. */
  lookedTo = 0;
  /** An opening quote before this place is known not to close, unless it does at once (`""`). */
  #hopelessBefore = 0;

  constructor(units: Units, end: number, marks: Marks) {
    this.#units = units;
    this.#end = end;
    this.#marks = marks;
  }

  /** The place of the closing quote for the cell that opens at `open`; -1 when that quote is plain text. */
  closing(open: number): number {
    if (open < this.#hopelessBefore) return this.#closingAtOnce(open);
    const { quote } = this.#marks;
    let newline = -1;
    for (let at = open + 1; at < this.#end; at++) {
      const unit = this.#units[at];
      if (unit === quote) {
        const after = this.#afterRun(at);
        if ((after - at) % 2 === 1) {
          if (this.#endsCell(after)) return after - 1;
          if (newline >= 0 && this.#startsCell(at)) return this.#giveUp(newline, after);
          this.strays++;
        }
        at = after - 1;
      } else if (unit === LF || unit === CR) newline = at;
    }
    return this.#giveUp(this.#end, this.#end);
  }

  #giveUp(before: number, lookedTo: number): -1 {
    this.#hopelessBefore = before;
    this.lookedTo = lookedTo;
    return -1;
  }

  #closingAtOnce(open: number): number {
    const after = this.#afterRun(open);
    return (after - open) % 2 === 0 && this.#endsCell(after) ? after - 1 : -1;
  }

  /** The first place from `at` on that is no quote. */
  #afterRun(at: number): number {
    let after = at + 1;
    while (after < this.#end && this.#units[after] === this.#marks.quote) after++;
    return after;
  }

  #endsCell(at: number): boolean {
    let next = at;
    while (next < this.#end && this.#units[next] === SPACE && this.#marks.delimiter !== SPACE) next++;
    return next >= this.#end || this.#units[next] === this.#marks.delimiter || isNewline(this.#units[next]);
  }

  #startsCell(at: number): boolean {
    const before = this.#units[at - 1];
    return before === this.#marks.delimiter || isNewline(before);
  }
}

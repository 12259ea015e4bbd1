import { CR, isNewline, LF, type Marks, SPACE, type Units } from './units.ts';

/**
 * Finds where quoted cells close, in linear time whatever the input.
 *
 * A quote closes its cell when it is not doubled (or escaped) and a delimiter, a newline or the end follows (spaces
 * may stand between). A lone quote before anything else is a stray: text. Two signs say that an opening quote was
 * itself a stray and must not swallow the file: no closing quote up to the end, or, on a later line, a whole
 * quoted cell (`…,"text",…`). Well-formed files never show either.
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
  /** The lone quote found last: where the run of quotes starts that it ends, and the place after it. */
  #lone = 0;
  #afterLone = 0;
  /** The last newline before it, on the way. */
  #newline = -1;

  constructor(units: Units, end: number, marks: Marks) {
    this.#units = units;
    this.#end = end;
    this.#marks = marks;
  }

  /** The place of the closing quote for the cell that opens at `open`; -1 when that quote is plain text. */
  closing(open: number): number {
    if (open < this.#hopelessBefore) return this.#closingAtOnce(open);
    this.#newline = -1;
    this.#findLone(open + 1);
    while (this.#lone < this.#end) {
      if (this.#endsCell(this.#afterLone)) return this.#afterLone - 1;
      const newline = this.#newline;
      const next = this.#afterLone;
      const opensLater = newline >= 0 && this.#startsCell(this.#lone);
      this.#findLone(next);
      if (opensLater && this.#lone < this.#end && this.#endsCell(this.#afterLone))
        return this.#giveUp(newline, this.#afterLone);
      this.strays++;
    }
    return this.#giveUp(this.#end, this.#end);
  }

  /** Goes on to the next quote that is neither doubled nor escaped; to the end when there is none. */
  #findLone(from: number): void {
    const { quote, escape } = this.#marks;
    let at = from;
    while (at < this.#end) {
      const unit = this.#units[at];
      if (unit === quote) {
        const after = escape < 0 ? this.#afterRun(at) : at + 1;
        this.#lone = at;
        this.#afterLone = after;
        if ((after - at) % 2 === 1) return;
        at = after;
      } else {
        if (unit === LF || unit === CR) this.#newline = at;
        at += unit === escape ? 2 : 1;
      }
    }
    this.#lone = this.#end;
  }

  #giveUp(before: number, lookedTo: number): -1 {
    this.#hopelessBefore = before;
    this.lookedTo = lookedTo;
    return -1;
  }

  #closingAtOnce(open: number): number {
    const after = this.#afterRun(open);
    const isDoubled = this.#marks.escape < 0 && (after - open) % 2 === 0;
    return isDoubled && this.#endsCell(after) ? after - 1 : -1;
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

import { CR, LF, type Marks, type Units } from './units.ts';

const ONES = 0x0101_0101;
const LOW = 0x7f7f_7f7f;
const HIGH = 0x8080_8080;

/**
 * Passes text four bytes at a time, counting its delimiters on the way: most of a file is neither newline nor quote. A byte
 * equals a mark where the four bytes XOR four marks have a zero byte, which arithmetic finds in all four at once.
 */
export class PlainText {
  /** Delimiters passed since it was last set to 0. */
  delimiters = 0;
  readonly #words: Int32Array;
  /** First unit of the first word. */
  readonly #base: number;
  readonly #delimiter: number;
  readonly #quote: number;

  constructor(units: Units, { delimiter, quote }: Marks) {
    this.#base = -units.byteOffset & 3;
    const isBytes = units instanceof Uint8Array;
    const length = isBytes ? Math.max(0, (units.length - this.#base) >> 2) : 0;
    this.#words =
      length > 0 ? new Int32Array(units.buffer, units.byteOffset + this.#base, length) : new Int32Array(0);
    this.#delimiter = Math.imul(delimiter, ONES);
    this.#quote = Math.imul(quote < 0 ? LF : quote, ONES);
  }

  /** The first unit from `at` on, where a word must start, whose word has a newline or quote; or where words end. */
  pass(at: number): number {
    const words = this.#words;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const lf = Math.imul(LF, ONES);
    const cr = Math.imul(CR, ONES);
    let word = (at - this.#base) >> 2;
    let count = 0;
    for (; word < words.length; word++) {
      const four = words[word] ?? 0;
      const l = four ^ lf;
      const c = four ^ cr;
      const q = four ^ quote;
      if (((((l - ONES) & ~l) | ((c - ONES) & ~c) | ((q - ONES) & ~q)) & HIGH) !== 0) break;
      const d = four ^ delimiter;
      count += Math.imul(~(((d & LOW) + LOW) | d | LOW) >>> 7, ONES) >>> 24;
    }
    this.delimiters += count;
    return Math.max(at, (word << 2) + this.#base);
  }

  /** The remainder of `at` by 4 where words start. */
  get phase(): number {
    return this.#words.length > 0 ? this.#base : -1;
  }
}

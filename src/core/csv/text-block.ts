import type { FileRecords } from './file-records.ts';

/**
 * A stretch of a file as text, decoded at once: one call of a decoder costs as much as hundreds of characters. Parts of it
 * are asked for by their places in the file, from left to right.
 */
export class TextBlock {
  readonly #file: FileRecords;
  readonly #text: string;
  readonly #start: number;
  /** As many characters as units: then each stands at the place of its unit. */
  readonly #isEven: boolean;
  /** UTF-8 without an error: then the bytes tell where each character starts. */
  readonly #isClean: boolean;
  /** The place asked for last, and how many UTF-16 units of text come before it. */
  #place: number;
  #before = 0;

  constructor(file: FileRecords, start: number, end: number) {
    const text = file.text(start, end);
    this.#file = file;
    this.#text = text;
    this.#start = start;
    this.#place = start;
    this.#isEven = text.length === end - start;
    this.#isClean = !this.#isEven && file.codec.encoding === 'utf-8' && !text.includes('\ufffd');
  }

  /** The value of the cell between two places: its text without quotes around it and with doubled quotes made single. */
  value(start: number, end: number, quoted: boolean): string {
    return quoted ? this.#file.unescaped(this.#slice(start + 1, end - 1)) : this.#slice(start, end);
  }

  #slice(start: number, end: number): string {
    if (this.#isEven) return this.#text.slice(start - this.#start, end - this.#start);
    if (!this.#isClean) return this.#file.text(start, end);
    const from = this.#unitsBefore(start);
    return this.#text.slice(from, this.#unitsBefore(end));
  }

  #unitsBefore(place: number): number {
    const bytes = this.#file.units;
    let before = this.#before;
    for (let at = this.#place; at < place; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 || byte >= 0xc0) before += byte < 0xf0 ? 1 : 2;
    }
    this.#place = place;
    this.#before = before;
    return before;
  }
}

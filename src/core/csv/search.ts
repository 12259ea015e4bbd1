import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { fold } from './fold.ts';
import type { Piece } from './piece-table.ts';

/** Code units looked through between two chances for the page to do something else. */
const PORTION = 1 << 20;
/** Code units decoded and compared at once; most of them hold no hit. */
const BLOCK = 1 << 13;

/**
 * The records with a cell that contains `text`, folded, as positions in ascending order, portion by portion. Looks at raw text in
 * blocks first and takes records apart only where a block has a hit.
 */
export function* searchChunks(records: EditedRecords, text: string): Generator<number[]> {
  const query = new Query(records, text);
  let position = 0;
  for (const piece of records.pieces) {
    yield* query.piece(piece, position);
    position += piece.length;
  }
}

class Query {
  readonly #records: EditedRecords;
  readonly #file: FileRecords;
  readonly #needle: string;
  /** The longest part of the needle that stands in raw text as it does in a cell. */
  readonly #probe: string;
  readonly #changed: readonly number[];

  constructor(records: EditedRecords, text: string) {
    this.#records = records;
    this.#file = records.file;
    this.#needle = fold(text);
    this.#probe = longestPlainPart(
      this.#needle,
      fold(records.file.dialect.delimiter + records.file.dialect.quote),
    );
    this.#changed = records.changedFileRecords();
  }

  *piece({ first, length }: Piece, position: number): Generator<number[]> {
    if (first < 0) {
      if (this.#cellsMatch(this.#records.values(first))) yield [position];
      return;
    }
    const end = first + length;
    for (let from = first; from < end;) {
      const to = this.#file.recordFrom(this.#file.start(from) + PORTION, from + 1, end);
      yield this.#portion(from, to).map((record) => record - first + position);
      from = to;
    }
  }

  #portion(from: number, to: number): number[] {
    const found: number[] = [];
    for (let start = from; start < to;) {
      const end = this.#file.recordFrom(this.#file.start(start) + BLOCK, start + 1, to);
      if (this.#touched(start, end)) this.#each(start, end, found);
      else this.#block(start, end, found);
      start = end;
    }
    return found;
  }

  /** Unedited records as raw text. */
  #block(from: number, to: number, found: number[]): void {
    const start = this.#file.start(from);
    const end = this.#file.start(to);
    const folded = fold(this.#file.text(start, end));
    if (!folded.includes(this.#probe)) return;
    this.#each(from, to, found);
  }

  #each(from: number, to: number, found: number[]): void {
    for (let record = from; record < to; record++) {
      if (this.#recordMatches(record)) found.push(record);
    }
  }

  #recordMatches(record: number): boolean {
    if (this.#records.changes(record) !== undefined) return this.#cellsMatch(this.#records.values(record));
    const raw = fold(this.#file.text(this.#file.start(record), this.#file.start(record + 1)));
    if (!raw.includes(this.#probe)) return false;
    return this.#probe === this.#needle || this.#cellsMatch(this.#file.values(record));
  }

  #cellsMatch(values: readonly string[]): boolean {
    return values.some((value) => fold(value).includes(this.#needle));
  }

  #touched(from: number, to: number): boolean {
    return this.#changed.some((record) => record >= from && record < to);
  }
}

function longestPlainPart(needle: string, structure: string): string {
  let longest = '';
  let part = '';
  for (const character of needle) {
    part = `${structure}\r\n`.includes(character) ? '' : part + character;
    if (part.length > longest.length) longest = part;
  }
  return longest;
}

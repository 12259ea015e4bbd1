import type { Punctuation } from './dialect.ts';
import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { fold, foldsEvenly } from './fold.ts';
import type { Piece, RecordId } from './piece.ts';
import { textPlaces } from './text-places.ts';

/** Code units looked through between two chances for the page to do something else. */
const PORTION = 1 << 20;
/** Code units decoded and compared at once; most of them hold no hit. */
const BLOCK = 1 << 13;

/**
 * The records with a cell that contains `text`, folded, as positions in ascending order, portion by portion. Looks
 * at raw text in blocks and takes only those records apart where raw text cannot tell.
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
  /** Changed records of the file. */
  readonly #changed: readonly number[];
  /** Do all records have it in an added column, but for those with a cell of their own there? */
  readonly #isEverywhere: boolean;

  constructor(records: EditedRecords, text: string) {
    this.#records = records;
    this.#file = records.file;
    this.#needle = fold(text);
    this.#probe = longestPlainPart(this.#needle, records.file.dialect);
    this.#changed = records.changedFileRecords();
    const { columns } = records;
    this.#isEverywhere =
      this.#needle === '' ||
      columns.order.some((column) => column < 0 && fold(columns.fill(column)).includes(this.#needle));
  }

  *piece({ first, length }: Piece, position: number): Generator<number[]> {
    if (first < 0) {
      yield this.#each(first, first + length).map((id) => id - first + position);
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
      found.push(...this.#corrected(this.#block(start, end), this.#changedBetween(start, end)));
      start = end;
    }
    return found;
  }

  /** The records that match as the file has them, searched as one text. */
  #block(from: number, to: number): number[] {
    if (this.#isEverywhere) return this.#each(from, to);
    const text = this.#file.text(this.#file.start(from), this.#file.start(to));
    const folded = fold(text);
    if (!folded.includes(this.#probe)) return [];
    return foldsEvenly(text)
      ? this.#hits(folded, from, textPlaces(this.#file, from, to))
      : this.#each(from, to);
  }

  /** The records with a hit, by the places where their texts start. */
  #hits(folded: string, from: number, places: Uint32Array): number[] {
    const found: number[] = [];
    let hit = -1;
    for (let n = 0; n + 1 < places.length; n++) {
      const start = places[n] ?? 0;
      if (hit < start) hit = folded.indexOf(this.#probe, start);
      if (hit < 0) break;
      if (hit < (places[n + 1] ?? 0) && this.#isSure(from + n)) found.push(from + n);
    }
    return found;
  }

  #each(from: number, to: number): number[] {
    const found: number[] = [];
    for (let record = from; record < to; record++) {
      if (this.#matches(record)) found.push(record);
    }
    return found;
  }

  /** The matches of the file with changed records judged by what they are now. */
  #corrected(found: number[], changed: readonly number[]): number[] {
    if (changed.length === 0) return found;
    const unchanged = found.filter((record) => this.#records.changes(record) === undefined);
    const now = changed.filter((record) => this.#matches(record));
    return [...unchanged, ...now].sort((a, b) => a - b);
  }

  /** Does a record whose raw text holds the probe hold the needle in a cell? */
  #isSure(record: number): boolean {
    const isInCell = this.#file.index.comments === 0 && !this.#records.columns.isRearranged;
    const isPlain = this.#probe === this.#needle && isInCell;
    return isPlain || this.#matches(record);
  }

  #matches(id: RecordId): boolean {
    return this.#records.values(id).some((value) => fold(value).includes(this.#needle));
  }

  /** The changed records from one to another. */
  #changedBetween(from: number, to: number): readonly number[] {
    const start = lowerBound(this.#changed, from);
    return this.#changed.slice(start, lowerBound(this.#changed, to, start));
  }
}

function longestPlainPart(needle: string, { delimiter, quote, escape }: Punctuation): string {
  const structure = fold(`${delimiter}${quote}${escape === undefined ? '' : '\\'}\r\n`);
  let longest = '';
  let part = '';
  for (const character of needle) {
    part = structure.includes(character) ? '' : part + character;
    if (part.length > longest.length) longest = part;
  }
  return longest;
}

/** The first place from `start` on whose number is not below `limit`. */
function lowerBound(numbers: readonly number[], limit: number, start = 0): number {
  let [low, high] = [start, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

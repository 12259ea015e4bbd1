import type { EditedRecords } from './edited-records.ts';
import type { FileRecords } from './file-records.ts';
import { type NetChange, netChanges } from './net-changes.ts';
import { RowWriter } from './row-writer.ts';
import { applyWithin, concat, joinSplices, type Splice } from './splice.ts';
import { writeRecord } from './write-record.ts';

/** The whole net difference as splices, sorted and disjoint. One pass over the edits, or over all records when columns changed. */
export function splicesOf(records: EditedRecords): Splice[] {
  return joinSplices(everySplice(records));
}

function* everySplice(records: EditedRecords): Generator<Splice> {
  const splices = new RecordSplices(records);
  for (let row = -records.file.headerRows; row < 0; row++) yield* splices.header(row);
  for (const change of netChanges(records, records.columns.isRearranged)) yield* splices.of(change);
}

/** The splices of one changed record after the other: the ranges of its changed cells and nothing else. */
export class RecordSplices {
  readonly #records: EditedRecords;
  readonly #file: FileRecords;
  readonly #writer: RowWriter;

  constructor(records: EditedRecords) {
    this.#records = records;
    this.#file = records.file;
    this.#writer = new RowWriter(records);
  }

  /** The splices of a header row: -1 is the last one. */
  header(row: number): Splice[] {
    return this.#writer.header(row);
  }

  of(change: NetChange): Splice[] {
    if (change.op === 'set') return this.#writer.record(change.record, change.cells);
    if (change.op === 'insert') return [this.#insert(change)];
    const { start, lineEnd } = this.#file.read(change.record);
    return [{ start: this.#file.byteAt(start), end: this.#file.byteAt(lineEnd), bytes: new Uint8Array() }];
  }

  /** Where an inserted record goes: after the line of the record it follows, the header or what precedes the first record. */
  placeOf({ follows }: NetChange & { op: 'insert' }): number {
    if (follows === null && this.#file.headerRows === 0) return this.#file.start(0);
    return this.#file.read(follows ?? -1).lineEnd;
  }

  /**
   * An inserted record without its terminator: a moved one with the bytes it has, a new one in the style of the record
   * it follows or, at the first place, comes before.
   */
  inserted({ id, follows }: NetChange & { op: 'insert' }): Uint8Array<ArrayBuffer> {
    if (id >= 0) return this.#moved(id);
    const first = this.#file.length > 0 ? 0 : -1;
    const { columns } = this.#records;
    const text = writeRecord(this.#records.values(id), this.#file, columns, follows ?? first);
    return this.#file.codec.encode(text);
  }

  #moved(record: number): Uint8Array<ArrayBuffer> {
    const { start, end } = this.#file.read(record);
    const splices = this.#writer.record(record, this.#records.changes(record) ?? new Map());
    const range = { start: this.#file.byteAt(start), end: this.#file.byteAt(end) };
    return applyWithin(this.#file.bytes, range, splices);
  }

  /** A line after the one that it follows; a file without a final newline stays without. */
  #insert(change: NetChange & { op: 'insert' }): Splice {
    const file = this.#file;
    const place = this.placeOf(change);
    const row = this.inserted(change);
    const neighbour = change.follows ?? (file.headerRows > 0 ? -1 : 0);
    const at = { start: file.byteAt(place), end: file.byteAt(place) };
    const isOpen = place > file.start(neighbour) && this.#newlineOf(neighbour) === '';
    const before = isOpen && change.first ? file.dialect.newline : '';
    // A comment may still come behind the last record.
    const isLast = change.last && file.index.comments === 0;
    const staysOpen = isLast && this.#newlineOf(file.length - 1) === '';
    const behind = staysOpen ? '' : this.#newline(change.id, neighbour);
    return { ...at, bytes: concat([file.codec.encode(before), row, file.codec.encode(behind)]) };
  }

  /** How the line of an inserted record ends: as it did, as the one it follows or as most lines do. */
  #newline(id: number, neighbour: number): string {
    return (id < 0 ? '' : this.#newlineOf(id)) || this.#newlineOf(neighbour) || this.#file.dialect.newline;
  }

  /** How a line of the file ends: empty for the last one of a file without a final newline. */
  #newlineOf(record: number): string {
    const { end, lineEnd } = this.#file.read(record);
    return this.#file.text(end, lineEnd);
  }
}

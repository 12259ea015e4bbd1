import { type ColumnIndex, indexColumn } from './column-index.ts';
import type { FileTable } from './file-table.ts';

/** A file, ready for its records to be found by what a page shows. Built once for each opened file. */
export interface FileIndex {
  columns: readonly ColumnIndex[];
  /** Records that were indexed. */
  length: number;
  /** False when the file was too large to be indexed whole: then nothing found in it is ever certain. */
  isComplete: boolean;
}

/** Cells that are indexed at most, for the sake of memory: some 12 bytes each, and each distinct text once. */
const mostCells = 10_000_000;
const mostColumns = 500;

/** Indexes a file at once. */
export function indexFile(file: FileTable): FileIndex {
  const work = indexSlices(file);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * Indexes a file a few milliseconds at a time, with a pause after each, so that a page stays alive. Rejects with the
 * signal's reason when it is aborted.
 */
export async function indexFileInSlices(
  file: FileTable,
  { signal, pause }: { signal?: AbortSignal; pause: () => Promise<void> },
): Promise<FileIndex> {
  const work = indexSlices(file);
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done === true) return value;
    await pause();
  }
}

function* indexSlices(file: FileTable): Generator<void, FileIndex> {
  const names = file.columns.slice(0, mostColumns);
  const length = Math.min(file.length, Math.floor(mostCells / Math.max(1, names.length)));
  const columns: ColumnIndex[] = [];
  for (const [column, name] of names.entries()) {
    columns.push(yield* indexColumn(name, file.columnValues(column), length));
    yield;
  }
  return { columns, length, isComplete: length === file.length };
}

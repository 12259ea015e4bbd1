import type { FileReview } from '../../moderate/review.ts';
import { recordOf, type Entry } from './verdicts.ts';

/** Changes shown at a time: a proposal of thousands stays as quick as one of ten. */
export const PAGE_SIZE = 100;

/** The entries of one page, and where they stand among all. */
export interface Page {
  /** Place of the first. */
  start: number;
  /** Place behind the last. */
  end: number;
  files: readonly FileGroup[];
}

/** Entries of one file that stand together. */
export interface FileGroup {
  file: FileReview;
  records: readonly RecordGroup[];
}

/** Entries of one record that stand together. */
export interface RecordGroup {
  entries: readonly { entry: Entry; place: number }[];
}

/** Returns the page that an entry is on, by file and record. */
export function pageAround(entries: readonly Entry[], place: number): Page {
  const start = Math.floor(place / PAGE_SIZE) * PAGE_SIZE;
  const end = Math.min(start + PAGE_SIZE, entries.length);
  const placed = entries.slice(start, end).map((entry, n) => ({ entry, place: start + n }));
  const files = runs(placed, ({ entry }) => entry.file).map((inFile) => ({
    file: inFile[0].entry.file,
    records: runs(inFile, ({ entry }) => recordOf(entry.change)).map((inRecord) => ({ entries: inRecord })),
  }));
  return { start, end, files };
}

type Run<T> = [T, ...T[]];

/** Cuts a list where its name changes. */
function runs<T>(list: readonly T[], nameOf: (each: T) => unknown): Run<T>[] {
  const found: Run<T>[] = [];
  for (const each of list) {
    const last = found.at(-1);
    if (last && nameOf(last[0]) === nameOf(each)) last.push(each);
    else found.push([each]);
  }
  return found;
}

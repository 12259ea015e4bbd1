import type { CsvDocument } from '../../csv/csv-document.ts';
import type { Pair } from './backbone.ts';
import { sameRun } from './equal-run.ts';
import type { Matching } from './matching.ts';

/** How many records are looked ahead, on both sides, for the next equal ones. */
const AHEAD = 8;

/** The files of the two versions, which have the same columns. */
export interface Files {
  a: CsvDocument;
  b: CsvDocument;
}

/**
 * Pairs records with equal bytes that follow each other in both files: from the start, passing over a few that differ, and
 * from the end where the files go different ways. Two files with a few edits are all but done then.
 */
export function matchInOrder(matching: Matching, { a, b }: Files): void {
  if (!isSameDialect(a, b)) return;
  const isSame = (i: number, j: number): boolean =>
    i < a.length && j < b.length && sameBytes(a.rawRecord(i), b.rawRecord(j));
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const run = sameRun(a, b, { inA: i, inB: j });
    for (const end = i + run; i < end; i++, j++) matching.pair(i, j, true);
    if (isSame(i, j)) {
      matching.pair(i++, j++, true);
      continue;
    }
    const [stepA, stepB] = findNext((down, right) => isSame(i + down, j + right)) ?? [];
    if (stepA === undefined || stepB === undefined) return matchEnds(matching, { a, b }, { inA: i, inB: j });
    i += stepA;
    j += stepB;
  }
}

/** Pairs what both files end with, back to these places. */
function matchEnds(matching: Matching, { a, b }: Files, from: Pair): void {
  for (
    let [i, j] = [a.length - 1, b.length - 1];
    i >= from.inA && j >= from.inB && sameBytes(a.rawRecord(i), b.rawRecord(j));
    i--, j--
  )
    matching.pair(i, j, true);
}

/** The nearest steps to equal records: as many on both sides first, because most edits correct a record. */
function findNext(isSame: (stepA: number, stepB: number) => boolean): [number, number] | undefined {
  for (let far = 1; far <= AHEAD; far++) {
    for (let near = far; near >= 0; near--) {
      if (isSame(far, near)) return [far, near];
      if (isSame(near, far)) return [near, far];
    }
  }
  return undefined;
}

/** Only under one dialect do equal bytes mean equal values. */
function isSameDialect(a: CsvDocument, b: CsvDocument): boolean {
  const meaning = ({ dialect }: CsvDocument): string =>
    JSON.stringify({ ...dialect, bom: 0, newline: '', header: true });
  return meaning(a) === meaning(b);
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

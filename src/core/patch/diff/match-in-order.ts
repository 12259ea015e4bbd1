import type { CsvDocument } from '../../csv/csv-document.ts';
import type { Matching } from './matching.ts';

/** How many records are looked ahead, on both sides, for the next equal ones. */
const AHEAD = 8;

/**
 * Pairs records with equal bytes that follow each other in both files: from the end, then from the start, passing over a
 * few that differ. Where the files go different ways, it stops. Two files with a few edits are all but done then.
 */
export function matchInOrder(matching: Matching): void {
  const { a, b } = matching;
  if (!isSameDialect(a, b)) return;
  const end = matchEnds(matching);
  const isSame = (i: number, j: number): boolean =>
    i < end.inA && j < end.inB && sameBytes(a.rawRecord(i), b.rawRecord(j));
  let [i, j] = [0, 0];
  while (i < end.inA && j < end.inB) {
    if (isSame(i, j)) matching.pair(i++, j++, true);
    else {
      const [stepA, stepB] = findNext((down, right) => isSame(i + down, j + right)) ?? [];
      if (stepA === undefined || stepB === undefined) return;
      i += stepA;
      j += stepB;
    }
  }
}

/** Pairs what both files end with, and returns where that starts. */
function matchEnds(matching: Matching): { inA: number; inB: number } {
  const { a, b } = matching;
  let [inA, inB] = [a.length, b.length];
  while (inA > 0 && inB > 0 && sameBytes(a.rawRecord(inA - 1), b.rawRecord(inB - 1)))
    matching.pair(--inA, --inB, true);
  return { inA, inB };
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

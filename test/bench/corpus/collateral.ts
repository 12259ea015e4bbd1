import type { CellEdit } from './edits.ts';
import type { SeenCell } from './readers.ts';
import type { Alignment } from './tables.ts';

/** A file as the plain reader takes it apart. */
export interface Seen {
  bytes: Uint8Array;
  rows: readonly (readonly SeenCell[])[];
}

/**
 * How many bytes outside the edited cells are not as they were. The ranges of those cells come from the plain reader on both
 * sides, never from the splices under judgement. Where a stretch between two edited cells differs, its lines that are gone count.
 */
export function collateralBytes(
  before: Seen,
  after: Seen,
  edits: readonly CellEdit[],
  places: Alignment,
): number {
  const shift = blanksMatch(before, after);
  const rows = [...new Set(edits.map(({ record }) => places.get(record) ?? -1))].sort((a, b) => a - b);
  const ranges = { before: [] as Range[], after: [] as Range[] };
  for (const row of rows) {
    const old = before.rows[row] ?? [];
    const now = after.rows[shift(row)] ?? [];
    const columns = edits.filter(({ record }) => places.get(record) === row).map(({ column }) => column);
    for (const column of columns.filter((each) => each < old.length).sort((a, b) => a - b)) {
      ranges.before.push(rangeOf(old[column]));
      ranges.after.push(rangeOf(now[column]));
    }
    if (Math.max(...columns) < old.length) continue;
    // Cells that a short record lacked: all that now follows its last one.
    ranges.before.push({ start: endOf(old), end: endOf(old) });
    ranges.after.push({ start: now[old.length - 1]?.end ?? 0, end: endOf(now) });
  }
  return differing(between(before.bytes, ranges.before), between(after.bytes, ranges.after));
}

interface Range {
  start: number;
  end: number;
}

/** Edits never add rows, so a row keeps its number. A reader that sees another count makes everything collateral. */
function blanksMatch(before: Seen, after: Seen): (row: number) => number {
  return before.rows.length === after.rows.length ? (row) => row : () => -1;
}

function rangeOf(cell: SeenCell | undefined): Range {
  return { start: cell?.start ?? 0, end: cell?.end ?? 0 };
}

function endOf(row: readonly SeenCell[]): number {
  return row.at(-1)?.end ?? 0;
}

function between(bytes: Uint8Array, ranges: readonly Range[]): Uint8Array[] {
  const ends = [...ranges.map(({ start }) => start), bytes.length];
  return ends.map((end, n) => bytes.subarray(ranges[n - 1]?.end ?? 0, end));
}

function differing(before: readonly Uint8Array[], after: readonly Uint8Array[]): number {
  return before.reduce((sum, part, n) => sum + lostBytes(part, after[n] ?? new Uint8Array()), 0);
}

/** Bytes of the lines that the other side lacks; when it lacks none, how much longer it is. */
export function lostBytes(before: Uint8Array, after: Uint8Array): number {
  if (Buffer.compare(before, after) === 0) return 0;
  const kept = new Map<string, number>();
  for (const line of linesOf(after)) kept.set(line, (kept.get(line) ?? 0) + 1);
  let lost = 0;
  for (const line of linesOf(before)) {
    const left = kept.get(line) ?? 0;
    if (left > 0) kept.set(line, left - 1);
    else lost += line.length;
  }
  return lost > 0 ? lost : Math.max(1, Math.abs(after.length - before.length));
}

function linesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes).toString('latin1').split('\n');
}

/**
 * How many bytes a single edit changed that no spelling of its value explains: for files on which no other reader
 * agrees. Takes away what both ends share; the old middle may be the old cell in quotes, no more.
 */
export function unexplainedBytes(before: Uint8Array, after: Uint8Array, longest: number): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return Math.max(0, before.length - start - end - longest);
}

import { applySplices, type Splice } from '../csv/splice.ts';

const LF = 0x0a;

/** Lines `from` to `to` (0-based, `to` not included) of a file give way to `added`. */
export interface LineChange {
  from: number;
  to: number;
  added: Uint8Array[];
}

/** The lines of a file, as git sees them: each ends with its LF byte, whatever the encoding, but perhaps the last. */
export class Lines {
  readonly bytes: Uint8Array;
  readonly #starts: number[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let at = 0; at < bytes.length; at = lineEnd(bytes, at)) this.#starts.push(at);
  }

  get length(): number {
    return this.#starts.length;
  }

  /** Where a line starts; the end of the file for the one after the last. */
  start(line: number): number {
    return this.#starts[line] ?? this.bytes.length;
  }

  /** The line with its LF. */
  line(line: number): Uint8Array {
    return this.bytes.subarray(this.start(line), this.start(line + 1));
  }

  /** The line that holds a place; the one after the last when the place is behind the last LF. */
  lineAt(place: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) <= place) low = middle + 1;
      else high = middle;
    }
    return low < this.length || place < this.bytes.length || this.#endsWithLine() ? low : this.length - 1;
  }

  #endsWithLine(): boolean {
    return this.bytes.length === 0 || this.bytes.at(-1) === LF;
  }
}

/** What splices, sorted and disjoint, change in whole lines; lines that stay the same at either end are left out. */
export function lineChanges(lines: Lines, splices: readonly Splice[]): LineChange[] {
  const groups: { from: number; to: number; splices: Splice[] }[] = [];
  for (const splice of splices) {
    const from = lines.lineAt(splice.start);
    const to = Math.min(lines.length, lines.lineAt(splice.end) + 1);
    const last = groups.at(-1);
    if (last === undefined || last.to <= from) groups.push({ from, to, splices: [splice] });
    else {
      last.to = Math.max(last.to, to);
      last.splices.push(splice);
    }
  }
  return groups.map((group) =>
    trimmed(lines, { from: group.from, to: group.to, added: addedLines(lines, group) }),
  );
}

function addedLines(
  lines: Lines,
  { from, to, splices }: { from: number; to: number; splices: readonly Splice[] },
): Uint8Array[] {
  const [start, end] = [lines.start(from), lines.start(to)];
  const moved = splices.map((splice) => ({
    ...splice,
    start: splice.start - start,
    end: splice.end - start,
  }));
  const added = new Lines(applySplices(lines.bytes.subarray(start, end), moved));
  return Array.from({ length: added.length }, (_, line) => added.line(line));
}

function trimmed(lines: Lines, { from, to, added }: LineChange): LineChange {
  let [first, last, start, end] = [from, to, 0, added.length];
  while (first < last && start < end && isSame(lines.line(first), added[start])) {
    first++;
    start++;
  }
  while (first < last && start < end && isSame(lines.line(last - 1), added[end - 1])) {
    last--;
    end--;
  }
  return { from: first, to: last, added: added.slice(start, end) };
}

function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const newline = bytes.indexOf(LF, at);
  return newline < 0 ? bytes.length : newline + 1;
}

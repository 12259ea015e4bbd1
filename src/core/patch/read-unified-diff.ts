import { Lines } from './line-changes.ts';

/** A unified diff that is broken, or does not fit the file. `line` is the line of the diff, from 1. */
export class InvalidDiffError extends Error {
  override name = 'InvalidDiffError';
  readonly reason = 'invalid-diff';
  readonly line: number;
  constructor(message: string, line: number) {
    super(`${message} (line ${line} of the diff)`);
    this.line = line;
  }
}

/** A line of a hunk with its line end, which the last one of a file may lack. `at` is its place in the diff, from 1. */
export interface HunkLine {
  sign: ' ' | '-' | '+';
  bytes: Uint8Array;
  at: number;
}

export interface Hunk {
  /** The first old line, from 0. */
  start: number;
  lines: HunkLine[];
  at: number;
}

/** What a diff says of one file. */
export interface FileDiff {
  /** The new path as it is written: prefix and quotes included. */
  path: string;
  hunks: Hunk[];
}

const HUNK = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/;

/** Reads a unified diff. Lines stay bytes, because they are in the encoding of the file. */
export function readDiff(diff: Uint8Array): FileDiff[] {
  return new DiffReader(new Lines(diff)).read();
}

class DiffReader {
  readonly #lines: Lines;
  #next = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  read(): FileDiff[] {
    const files: FileDiff[] = [];
    for (; this.#next < this.#lines.length; this.#next++) {
      const text = this.#text(this.#next);
      if (text.startsWith('--- ') && this.#text(this.#next + 1).startsWith('+++ ')) {
        this.#next++;
        files.push({ path: pathOf(this.#text(this.#next)), hunks: [] });
      } else if (text.startsWith('@@ ')) {
        const file = files.at(-1);
        if (file === undefined) throw new InvalidDiffError('A hunk belongs to no file', this.#next + 1);
        file.hunks.push(this.#hunk(text));
      }
    }
    return files;
  }

  #hunk(head: string): Hunk {
    const at = this.#next + 1;
    const match = HUNK.exec(head);
    if (match === null) throw new InvalidDiffError('A hunk has no place', at);
    const [, first = '', olds = '1', news = '1'] = match;
    const left = { old: Number(olds), new: Number(news) };
    const lines: HunkLine[] = [];
    while (left.old > 0 || left.new > 0) {
      const line = this.#hunkLine();
      if (line.sign !== '+') left.old--;
      if (line.sign !== '-') left.new--;
      lines.push(line);
    }
    if (left.old < 0 || left.new < 0) throw new InvalidDiffError('A hunk is longer than it says', at);
    // An empty range names the line before it.
    return { start: Number(olds) === 0 ? Number(first) : Number(first) - 1, lines, at };
  }

  #hunkLine(): HunkLine {
    const line = this.#lines.line(++this.#next);
    const at = this.#next + 1;
    const sign = String.fromCharCode(line[0] ?? 0);
    if (sign !== ' ' && sign !== '-' && sign !== '+') throw new InvalidDiffError('A hunk ends too early', at);
    const hasEnd = !this.#text(this.#next + 1).startsWith('\\');
    if (!hasEnd) this.#next++;
    return { sign, bytes: line.subarray(1, hasEnd ? line.length : line.length - 1), at };
  }

  /** A line of the diff itself. */
  #text(line: number): string {
    return new TextDecoder().decode(this.#lines.line(line)).replace(/\r?\n$/, '');
  }
}

/** The path of a `+++` line: up to the tab behind which some tools write a date. */
function pathOf(line: string): string {
  const path = line.slice('+++ '.length);
  const end = path.indexOf('\t');
  return end < 0 ? path : path.slice(0, end);
}

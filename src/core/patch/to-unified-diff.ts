import type { CsvDocument } from '../csv/csv-document.ts';
import { type LineChange, lineChanges, Lines } from './line-changes.ts';
import { quotePath } from './quote-path.ts';

/** Unchanged lines around a change, as git writes them. */
const CONTEXT = 3;

/**
 * The edits of a document as a diff that `git apply` turns into exactly the bytes of `toBytes`; empty without edits.
 * In bytes, because a diff holds the lines in the file's own encoding. `path` is the file's path in its repository.
 */
export function toUnifiedDiff(
  document: Pick<CsvDocument, 'bytes' | 'splices'>,
  path: string,
): Uint8Array<ArrayBuffer> {
  const lines = new Lines(document.bytes);
  const writer = new DiffWriter(lines);
  const [a, b] = [quotePath(`a/${path}`), quotePath(`b/${path}`)];
  const changes = lineChanges(lines, document.splices()).filter(
    ({ from, to, added }) => from < to || added.length > 0,
  );
  // A tab ends a name with spaces, or tools take the rest for a date.
  const end = path.includes(' ') ? '\t\n' : '\n';
  if (changes.length > 0) writer.text(`diff --git ${a} ${b}\n--- ${a}${end}+++ ${b}${end}`);
  for (const hunk of hunksOf(changes)) writer.hunk(hunk);
  return writer.bytes();
}

/** Changes so near each other that their context would overlap share a hunk. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk !== undefined && last !== undefined && change.from - last.to <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

class DiffWriter {
  readonly #lines: Lines;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #encoder = new TextEncoder();
  /** By how many lines the new file is longer so far. */
  #shift = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  text(text: string): void {
    this.#parts.push(this.#encoder.encode(text));
  }

  hunk(changes: readonly LineChange[]): void {
    const start = Math.max(0, (changes[0]?.from ?? 0) - CONTEXT);
    const end = Math.min(this.#lines.length, (changes.at(-1)?.to ?? 0) + CONTEXT);
    const growth = changes.reduce((sum, { from, to, added }) => sum + added.length - (to - from), 0);
    this.text(`@@ -${range(start, end - start)} +${range(start + this.#shift, end - start + growth)} @@\n`);
    this.#shift += growth;
    let at = start;
    for (const { from, to, added } of changes) {
      this.#old(' ', at, from);
      this.#old('-', from, to);
      for (const line of added) this.#line('+', line);
      at = to;
    }
    this.#old(' ', at, end);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const result = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      result.set(part, at);
      at += part.length;
    }
    return result;
  }

  #old(sign: string, from: number, to: number): void {
    for (let line = from; line < to; line++) this.#line(sign, this.#lines.line(line));
  }

  #line(sign: string, line: Uint8Array): void {
    this.text(sign);
    this.#parts.push(new Uint8Array(line));
    if (line.at(-1) !== 0x0a) this.text('\n\\ No newline at end of file\n');
  }
}

/** Lines count from 1 in a diff; an empty range names the line before it. */
function range(start: number, length: number): string {
  return length === 0 ? `${start},0` : `${start + 1},${length}`;
}

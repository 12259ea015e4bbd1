import { CsvDocument } from '../csv/csv-document.ts';
import { diffDocuments, type TableDiff } from './diff.ts';
import { Lines } from './line-changes.ts';
import { quotePath } from './quote-path.ts';
import { InvalidDiffError, type Hunk, readDiff } from './read-unified-diff.ts';

/**
 * The changes that a unified diff (`git diff`) of a CSV file makes to its table. `file` is the old version; `path` chooses
 * among several files in the diff. Throws `InvalidDiffError` when the diff is broken or was not made from this file: every line
 * of it that the file should have is compared, none is looked for elsewhere.
 */
export function changesFromDiff(
  diff: Uint8Array,
  file: CsvDocument,
  options: { path?: string; key?: readonly string[] } = {},
): TableDiff {
  const sections = readDiff(diff).filter(
    ({ path }) => options.path === undefined || isPath(path, options.path),
  );
  const [section] = sections;
  if (section === undefined) throw new InvalidDiffError('The diff says nothing of this file', 1);
  if (sections.length > 1) throw new InvalidDiffError('The diff has several files, and none was named', 1);
  const after = patched(new Lines(file.bytes), section.hunks);
  const old = new CsvDocument(file.bytes, file.dialect);
  const { key } = options;
  return diffDocuments(old, new CsvDocument(after, file.dialect), key === undefined ? {} : { key });
}

/** Whether a path as a diff has it is this one, with or without git's prefix. */
function isPath(written: string, path: string): boolean {
  return [path, `a/${path}`, `b/${path}`].some((name) => name === written || quotePath(name) === written);
}

function patched(lines: Lines, hunks: readonly Hunk[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let next = 0;
  for (const { start, lines: hunkLines, at } of hunks) {
    if (start < next || start > lines.length) throw new InvalidDiffError('A hunk is out of place', at);
    parts.push(lines.bytes.subarray(lines.start(next), lines.start(start)));
    next = start;
    for (const { sign, bytes, at: line } of hunkLines) {
      if (sign === '+') parts.push(bytes);
      else if (!isSame(lines.line(next), bytes))
        throw new InvalidDiffError('The file has another line here', line);
      else {
        if (sign === ' ') parts.push(bytes);
        next++;
      }
    }
  }
  parts.push(lines.bytes.subarray(lines.start(next)));
  return concat(parts);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

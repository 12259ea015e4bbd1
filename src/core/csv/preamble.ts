import { sniffHeader } from './header.ts';
import type { SampleRecord } from './sample.ts';

export interface PreambleGuess {
  /** Lines before the table. */
  skip: number;
  confidence: number;
  /** Rows too short for the table, rows that say they are comments, or none of them. */
  evidence: 'given' | 'short-rows' | 'comments' | 'none';
}

/** Rows at the top that are looked at. */
const MOST = 50;

/**
 * The lines before the table: titles, which have far fewer cells than the rows below them and stand over a header, and
 * comments. A first row that begins with `#` and has all the cells of the table is its header.
 */
export function sniffPreamble(records: readonly SampleRecord[], width: number): PreambleGuess {
  const isTable = records.filter(({ cells }) => cells.length === width).length > 1;
  const rows = isTable ? records.slice(0, MOST + 1) : [];
  let first = 0;
  let evidence: PreambleGuess['evidence'] = 'none';
  for (; first + 1 < rows.length; first++) {
    const reason = reasonToSkip(rows.slice(first), width);
    if (reason === undefined) break;
    evidence = reason;
  }
  const isFound = first > 0 && first < MOST && (evidence === 'comments' || hasNames(rows.slice(first)));
  if (!isFound) return { skip: 0, confidence: first === 0 ? 0.95 : 0.6, evidence: 'none' };
  return { skip: rows[first]?.line ?? 0, confidence: evidence === 'comments' ? 0.95 : 0.8, evidence };
}

function reasonToSkip(rows: readonly SampleRecord[], width: number): PreambleGuess['evidence'] | undefined {
  const [row, ...below] = rows;
  if (row === undefined) return undefined;
  if (
    isComment(row) &&
    (below.slice(0, 1).some(isComment) || row.cells.length !== width || namesColumns(below))
  )
    return 'comments';
  return row.cells.length <= width / 2 || isTitle(row, below) ? 'short-rows' : undefined;
}

/** Does it begin with `#`? */
export function isComment({ cells }: SampleRecord): boolean {
  const [first] = cells;
  return first !== undefined && !first.quoted && first.text.startsWith('#');
}

function hasNames(rows: readonly SampleRecord[]): boolean {
  return sniffHeader(rows.map(textsOf)).header;
}

function namesColumns(rows: readonly SampleRecord[]): boolean {
  return sniffHeader(rows.map(textsOf)).evidence === 'labels-over-values';
}

/** A spreadsheet writes a title with a delimiter for each empty cell beside it: such rows stand over a full row. */
function isTitle(row: SampleRecord, below: readonly SampleRecord[]): boolean {
  const first = below.find((each) => !isFirstAlone(each));
  const isFull =
    first?.cells.length === row.cells.length && textsOf(first).every((text) => text.trim() !== '');
  return row.cells.length >= 3 && isFirstAlone(row) && isFull;
}

function isFirstAlone(row: SampleRecord): boolean {
  return textsOf(row)
    .slice(1)
    .every((text) => text.trim() === '');
}

function textsOf({ cells }: SampleRecord): string[] {
  return cells.map(({ text }) => text);
}

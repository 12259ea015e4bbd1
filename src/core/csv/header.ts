import { valueType } from './value-type.ts';

/** Rows of names that a table has at most. */
const MOST = 3;

/** What the guess rests on; keys of the message catalogue. */
export type HeaderEvidence =
  'given' | 'labels-over-values' | 'values-in-first-record' | 'labels' | 'single-record';

export interface HeaderGuess {
  header: boolean;
  /** Rows of names; 0 without a header. */
  headerRows: number;
  confidence: number;
  evidence: HeaderEvidence;
}

/** Do the first rows hold names? They do unless their cells look like the values below them. */
export function sniffHeader(records: readonly (readonly string[])[]): HeaderGuess {
  const guess = sniffNames(records);
  let headerRows = guess.header ? 1 : 0;
  while (guess.header && headerRows < MOST && isGroupRow(records.slice(headerRows - 1))) headerRows++;
  return { ...guess, headerRows };
}

/** Does the first row name groups of columns, and the one below it the columns? */
function isGroupRow([groups = [], ...rest]: readonly (readonly string[])[]): boolean {
  const [names = []] = rest;
  const gaps = groups.filter((label, column) => label.trim() === '' || label === groups[column - 1]).length;
  if (rest.length < 3 || gaps === 0 || !names.every((name) => valueType(name) === 'text')) return false;
  const { header, evidence, confidence } = sniffNames(rest);
  return header && evidence === 'labels-over-values' && confidence >= 0.8;
}

function sniffNames(records: readonly (readonly string[])[]): Omit<HeaderGuess, 'headerRows'> {
  const [first, ...rest] = records;
  if (first === undefined) return { header: false, confidence: 1, evidence: 'single-record' };
  if (rest.length === 0) {
    const header = !first.some((value) => valueType(value) === 'number');
    return { header, confidence: 0.5, evidence: 'single-record' };
  }
  const votes = first.map((label, column) =>
    vote(
      label,
      rest.map((record) => record[column] ?? ''),
    ),
  );
  const names = sum(votes.filter((each) => each > 0));
  const values = -sum(votes.filter((each) => each < 0));
  if (names === 0 && values === 0) return { header: true, confidence: 0.6, evidence: 'labels' };
  const confidence = Math.max(names, values) / (names + values);
  const telling = values >= 1 || values >= votes.length / 10;
  if (values > names && telling) return { header: false, confidence, evidence: 'values-in-first-record' };
  return { header: true, confidence, evidence: 'labels-over-values' };
}

/** Above 0: a name over values. Below: a value like those below it; that text comes again is a weak sign. */
function vote(label: string, values: readonly string[]): number {
  const type = valueType(label);
  const given = values.filter((value) => value.trim() !== '').slice(0, 100);
  if (type === 'empty' || given.length === 0 || isYear(label)) return 0;
  const [usual, share] = usualType(given);
  if (usual === 'text') return type === 'text' && given.includes(label) ? -0.2 : 0;
  if (share < 0.8) return 0;
  return type === usual ? -1 : type === 'text' ? 1 : 0;
}

/** Years name columns as often as they fill them. */
function isYear(label: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(label.trim());
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function usualType(values: readonly string[]): [string, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(valueType(value), (counts.get(valueType(value)) ?? 0) + 1);
  const [type, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['text', 0];
  return [type, count / values.length];
}

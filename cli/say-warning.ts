import type { Warning, WarningKind } from '../src/core/csv/warnings.ts';

const SENTENCES: Readonly<Record<WarningKind, string>> = {
  'unterminated-quote': 'a quote opens a cell and never closes; read as text',
  'stray-quote': 'a quoted cell holds a quote that is not doubled',
  'several-tables': 'several tables, one under the other; read as one',
  ragged: 'records with fewer or more cells than there are columns',
  'mixed-newlines': 'lines that do not end as most do',
  'nul-bytes': 'NUL bytes',
  'invalid-bytes': 'bytes that are no text in the encoding of the file',
};

/** A warning as a sentence: what, how often, where first. */
export function sayWarning({ kind, count, record }: Warning): string {
  const first = record === null ? undefined : record < 0 ? 'the header' : `record ${record + 1}`;
  const details = [
    count === null ? undefined : `${count} ×`,
    first === undefined ? undefined : `first: ${first}`,
  ];
  const known = details.filter((detail) => detail !== undefined);
  return known.length === 0 ? SENTENCES[kind] : `${SENTENCES[kind]} (${known.join(', ')})`;
}

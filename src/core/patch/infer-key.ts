import type { CsvDocument } from '../csv/csv-document.ts';
import type { Edit } from '../csv/edits.ts';
import { originalTable } from './original-table.ts';
import type { Table } from './table.ts';

/** Names that data gives to identifiers, as a whole word of the column's name. */
const IDENTIFIER =
  /(^|[^\p{L}])(id|uuid|guid|code|key|ref|iata|icao|insee|siret|siren|isbn|issn|doi|slug)([^\p{L}]|$)/iu;
/** What an identifier looks like: short, with neither spaces nor a decimal mark. */
const CODE = /^[^\s.,]{1,64}$/u;
/** Records read to see what a column looks like; nearly all columns show a repeated value among them. */
const SAMPLE = 1_000;
/** Columns read to the end of the file; one that looked unique so far seldom disappoints. */
const TRIED = 8;

/**
 * Infers the key: a list with the name of one column whose value is never blank and never twice the same, or an
 * empty list. The leftmost, but identifiers come before free text and decimals, which are often unique by
 * accident. The edits must keep it, and keep it unique: who gives two records one value says that it is no key.
 */
export function inferKey(
  document: CsvDocument,
  isCandidate: (name: string) => boolean = () => true,
): string[] {
  const file = originalTable(document);
  const edits = document.edits();
  const columns = [...file.columns.keys()]
    .filter((column) => isCandidate(file.columns[column] ?? ''))
    .filter((column) => document.positionOfColumn(column) !== undefined)
    .filter((column) => uniqueValues(file, column, SAMPLE) !== undefined);
  const ranks = new Map(columns.map((column) => [column, rankOf(file, column)]));
  columns.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b);
  const key = columns
    .slice(0, TRIED)
    .find((column) => isKey(file, { edits, column, place: document.positionOfColumn(column) ?? -1 }));
  return key === undefined ? [] : file.columns.slice(key, key + 1);
}

/** 0 for a column called an identifier that looks like one, 1 for one that looks like one, 2 for text and decimals. */
function rankOf(file: Table, column: number): number {
  let left = SAMPLE;
  for (const value of file.columnValues(column)) {
    if (left-- <= 0) break;
    if (!CODE.test(value)) return 2;
  }
  return IDENTIFIER.test(file.columns[column] ?? '') ? 0 : 1;
}

/** The values of a column in the first `limit` records; undefined at the first one that is blank or repeated. */
function uniqueValues(file: Table, column: number, limit: number): Set<string> | undefined {
  const values = new Set<string>();
  for (const value of file.columnValues(column)) {
    const { size } = values;
    if (size >= limit) break;
    if (value.trim() === '' || values.add(value).size === size) return undefined;
  }
  return values.size > 0 ? values : undefined;
}

/** Whether a column, at its present place, is unique in the file and no edit gives a record the value of another. */
function isKey(
  file: Table,
  { edits, column, place }: { edits: readonly Edit[]; column: number; place: number },
): boolean {
  const values = uniqueValues(file, column, file.length);
  if (values === undefined) return false;
  for (const edit of edits) {
    if (edit.op === 'delete') values.delete(edit.before[column] ?? '');
    if (edit.op === 'set' && edit.column === column) values.delete(edit.before);
  }
  return edits.every((edit) => {
    const value =
      edit.op === 'insert'
        ? edit.values[place]
        : edit.op === 'set' && edit.column === column
          ? edit.after
          : '';
    if (value === undefined || value.trim() === '') return true;
    return !values.has(value) && values.add(value) === values;
  });
}

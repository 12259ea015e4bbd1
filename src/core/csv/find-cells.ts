import type { CsvDocument } from './csv-document.ts';
import { Pattern } from './pattern/pattern.ts';

/** Values of one column looked at between two chances for the page to do something else. */
const PORTION = 10_000;
/** Records looked at in all their columns between two such chances. */
const RECORDS = 500;

/** What to look for in cells, and what to put in its place. */
export interface CellSearch {
  /** The text to find; empty only with `wholeCell`, for cells without a value. */
  find: string;
  /** What each occurrence gives way to. */
  replace: string;
  /** Only in this column. */
  column?: number;
  /** Is `A` another letter than `a`? Accents always count. */
  matchCase?: boolean;
  /** Only cells that hold nothing else. */
  wholeCell?: boolean;
  /** Is `find` a pattern (see `Pattern`), and `replace` a template with `$1`? Without it, both are taken literally. */
  regex?: boolean;
}

/** A cell with the text in it. */
export interface FoundCell {
  record: number;
  column: number;
  before: string;
  /** The value with each occurrence replaced. */
  after: string;
}

type Searchable = Pick<CsvDocument, 'columns' | 'length' | 'values' | 'columnValues' | 'searchChunks'>;

/**
 * The cells that hold what is looked for, as they are and as they would be, from the first record to the last, in
 * portions of a few milliseconds. Stop when the document's `revision` changes. Throws RangeError for a search for nothing,
 * PatternError for a pattern that cannot be used.
 */
export function* findCells(document: Searchable, search: CellSearch): Generator<FoundCell[]> {
  const replaced = replacerOf(search);
  if (search.column !== undefined) return yield* inColumn(document, search.column, replaced);
  for (const records of search.regex === true ? everyRecord(document) : document.searchChunks(search.find)) {
    yield records.flatMap((record) => inRecord(document, record, replaced));
  }
}

/** The value with each occurrence replaced; undefined when there is none. */
type Replacer = (value: string) => string | undefined;

function* inColumn(document: Searchable, column: number, replaced: Replacer): Generator<FoundCell[]> {
  let found: FoundCell[] = [];
  let record = 0;
  for (const before of document.columnValues(column)) {
    const after = replaced(before);
    if (after !== undefined) found.push({ record, column, before, after });
    record++;
    if (record % PORTION > 0) continue;
    yield found;
    found = [];
  }
  yield found;
}

function* everyRecord({ length }: Searchable): Generator<number[]> {
  for (let from = 0; from < length; from += RECORDS) {
    yield Array.from({ length: Math.min(RECORDS, length - from) }, (_, n) => from + n);
  }
}

function inRecord(document: Searchable, record: number, replaced: Replacer): FoundCell[] {
  const values = document.values(record).slice(0, document.columns.length);
  return values.flatMap((before, column) => {
    const after = replaced(before);
    return after === undefined ? [] : [{ record, column, before, after }];
  });
}

function replacerOf(search: CellSearch): Replacer {
  const { find, replace, matchCase, wholeCell } = search;
  if (find === '' && wholeCell !== true) throw new RangeError('Nothing to look for');
  if (search.regex === true) {
    const pattern = new Pattern(find, { ignoreCase: matchCase !== true, whole: wholeCell === true });
    return (value) => pattern.replace(value, replace);
  }
  // Only literal characters: such a pattern has nothing to go back to, whatever it is matched with.
  const literal = find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = new RegExp(
    wholeCell === true ? `^${literal}$` : literal,
    matchCase === true ? 'gu' : 'giu',
  );
  return (value) => {
    const after = value.replace(pattern, () => replace);
    return after !== value || value.search(pattern) >= 0 ? after : undefined;
  };
}

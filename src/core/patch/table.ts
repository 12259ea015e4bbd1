import { columnNames } from '../csv/column-names.ts';
import type { CsvDocument } from '../csv/csv-document.ts';
import type { RecordAddress } from './patch.ts';

/** What finding a record asks of a document: it is only read, and places are 0-based in its present order. */
export type Table = Pick<CsvDocument, 'columns' | 'length' | 'values' | 'columnValues'>;

/** What changing columns asks besides: the labels of the header, without those of columns that it has not. */
export type HeadedTable = Table & Pick<CsvDocument, 'header'>;

/** Values of a record by column name. */
export type ValuesByColumn = NonNullable<RecordAddress['key']>;

/** Where each column stands, by name. */
export function columnPlaces(columns: readonly string[]): Map<string, number> {
  return new Map(columns.map((name, place) => [name, place]));
}

/** A record's values by column name; the extra cells of a long record are called `#n` after their place. */
export function byColumn(columns: readonly string[], values: readonly string[]): ValuesByColumn {
  // fromEntries defines properties, so a column called __proto__ stays a name like any other.
  return Object.fromEntries(
    namesOf(columns, values.length).map((name, place) => [name, values[place] ?? '']),
  );
}

/** The value of a column in a record by name, empty text when it has none. */
export function valueOf(values: ValuesByColumn, column: string): string {
  return Object.hasOwn(values, column) ? (values[column] ?? '') : '';
}

/** A record's values in the order of these columns, and its extra cells; undefined when a value has no column here. */
export function inOrder(columns: readonly string[], values: ValuesByColumn): string[] | undefined {
  const known = new Set(columns);
  // Blank ones count, too: a long record may have an empty cell before its last one.
  const extra = Object.keys(values).filter((name) => !known.has(name)).length;
  const names = namesOf(columns, columns.length + extra);
  const named = new Set(names);
  if (Object.keys(values).some((name) => values[name] !== '' && !named.has(name))) return undefined;
  const cells = names.map((name) => valueOf(values, name));
  return cells.slice(0, Math.max(columns.length, cells.findLastIndex((cell) => cell !== '') + 1));
}

/** One text for all the values of a record; a short record and the same one with empty cells behind it say the same. */
export function recordText(values: readonly string[]): string {
  return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== '') + 1));
}

/** How so many extra cells behind these columns are called. */
export function extraNames(columns: readonly string[], count: number): readonly string[] {
  return namesOf(columns, columns.length + count).slice(columns.length);
}

function namesOf(columns: readonly string[], width: number): readonly string[] {
  if (width <= columns.length) return columns;
  return columnNames([...columns, ...Array.from({ length: width - columns.length }, () => '')]);
}

import type { CsvDocument } from '../../core/csv/csv-document.ts';

type Values = Readonly<Record<string, string>>;

/** Where the record with a key is (0-based); `several` when more than one has it. */
export type KeyPlace = number | 'none' | 'several';

/** Finds the records with these values in the key columns, all in one pass; undefined when a key column is gone. */
export function findByKey(
  document: CsvDocument,
  key: readonly string[],
  wanted: readonly Values[],
): ((values: Values) => KeyPlace) | undefined {
  const columns = key.map((name) => document.columns.indexOf(name));
  if (columns.length === 0 || columns.includes(-1)) return undefined;
  const textOf = (values: Values) => toText(key.map((name) => values[name] ?? ''));
  const places = new Map<string, KeyPlace>(wanted.map((values) => [textOf(values), 'none']));
  for (const [place, text] of keyTexts(document, columns)) {
    const known = places.get(text);
    if (known !== undefined) places.set(text, known === 'none' ? place : 'several');
  }
  return (values) => places.get(textOf(values)) ?? 'none';
}

/** A text for the key of each record; that of one column is its value, which costs nothing to make. */
function* keyTexts(document: CsvDocument, columns: readonly number[]): Generator<[number, string]> {
  const [first, ...others] = columns.map((column) => document.columnValues(column));
  let place = 0;
  for (const value of first ?? []) {
    yield [place, toText([value, ...others.map((column) => column.next().value ?? '')])];
    place += 1;
  }
}

function toText(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : JSON.stringify(values);
}

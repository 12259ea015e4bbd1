import Papa from 'papaparse';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';

/** The table as an independent parser sees it, the header first. */
export function papa(text: string, dialect: Dialect): string[][] {
  const { delimiter, newline, quote, escape, comment = false } = dialect;
  const escapeChar = escape === undefined ? quote : '\\';
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline,
    quoteChar: quote,
    escapeChar,
    comments: comment,
  });
  const lines = text.split(newline);
  return data.length > 1 && lines.at(-1) === '' ? data.slice(0, -1) : data;
}

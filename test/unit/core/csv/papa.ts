import Papa from 'papaparse';
import type { Dialect } from '../../../../src/core/csv/dialect.ts';

/** The table as an independent parser sees it, the header first. */
export function papa(text: string, { delimiter, newline }: Dialect): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  const lines = text.split(newline);
  return data.length > 1 && lines.at(-1) === '' ? data.slice(0, -1) : data;
}

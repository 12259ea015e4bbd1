import { splitRecords } from './split-records.ts';

/** A text that is CSV: its records as far as they were read, and how many there are. */
export interface CsvText {
  delimiter: string;
  records: string[][];
  /** The first line included; beyond what was read a line counts as a record. */
  total: number;
}

const delimiters = [',', ';', '\t', '|'];
/** Enough to judge by, whatever the length of the text. */
const sampledText = 40_000;
const fewestRecords = 3;
/** Lines of programs and of JSON end so. */
const codeEnd = /[{};)]$/;

/** Reads a text as CSV: nearly all of its lines have as many delimiters as the first. Undefined for prose, code and drawings. */
export function readCsvText(text: string): CsvText | undefined {
  const end = text.length > sampledText ? Math.max(0, text.lastIndexOf('\n', sampledText)) : text.length;
  const start = text.slice(0, end);
  const delimiter = delimiters.find((each) => isCsv(start, each));
  if (!delimiter) return undefined;
  const records = splitRecords(start, delimiter);
  return { delimiter, records, total: records.length + linesAfter(text, end) };
}

function isCsv(text: string, delimiter: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const code = lines.filter((line) => codeEnd.test(line) && !line.endsWith(delimiter));
  const records = splitRecords(text, delimiter);
  const even = records.filter((record) => record.length === records[0]?.length);
  const isWide = (records[0]?.length ?? 0) > 1 && records.length >= fewestRecords;
  return isWide && even.length >= 0.9 * records.length && code.length < 0.05 * lines.length;
}

function linesAfter(text: string, start: number): number {
  let lines = 0;
  for (let at = start; at !== -1 && /\S/.test(text.slice(at, at + 200)); at = text.indexOf('\n', at + 1))
    lines++;
  return lines;
}

import { splitRecords } from './split-records.ts';

/** A text that is CSV: its records as far as they were read, and how many there are. */
export interface CsvText {
  delimiter: string;
  records: string[][];
  /** The first line included; beyond what was read a line counts as a record. */
  total: number;
}

/** Enough to judge by, whatever the length of the text. */
const sampledText = 20_000;
const fewestRecords = 3;
/** Lines of programs and of JSON end so. */
const codeEnd = /[{};)]$/;

/** Reads a text as CSV: nearly all of its lines have as many delimiters as the first. Undefined for prose, code and drawings. */
export function readCsvText(text: string): CsvText | undefined {
  const end = text.length > sampledText ? text.lastIndexOf('\n', sampledText) + 1 : text.length;
  const start = text.slice(0, end);
  const delimiter = [',', ';', '\t', '|'].find((each) => start.includes(each) && isCsv(start, each));
  if (!delimiter) return undefined;
  const records = splitRecords(start, delimiter);
  return { delimiter, records, total: records.length + linesOf(text.slice(end)).length };
}

function isCsv(text: string, delimiter: string): boolean {
  const records = splitRecords(text, delimiter);
  const width = records[0]?.length ?? 0;
  const even = records.filter((record) => record.length === width);
  const code = linesOf(text).filter((line) => codeEnd.test(line) && !line.endsWith(delimiter));
  const isEven = even.length >= Math.max(fewestRecords, 0.9 * records.length);
  return width > 1 && isEven && code.length < 0.05 * records.length;
}

function linesOf(text: string): string[] {
  return text.split(/\s*\n\s*/).filter(Boolean);
}

import type { Dialect } from '../src/core/csv/dialect.ts';
import type { Invocation, Option } from './command.ts';
import { usageError } from './exit.ts';

/** The options with which a person corrects the guess. */
export const dialectOptions: Readonly<Record<string, Option>> = {
  encoding: { argument: 'LABEL', description: 'read it in this encoding, such as windows-1252' },
  delimiter: { argument: 'CHAR', description: 'what stands between cells; \\t or tab for a tab' },
  quote: { argument: 'CHAR', description: '" or \', or none when quotes mean nothing' },
  escape: { argument: 'HOW', description: 'how a quote in a quoted cell is written: doubled or backslash' },
  comment: { argument: 'CHAR', description: '# when lines that begin with it are no records, or none' },
  skip: { argument: 'N', description: 'how many lines stand before the table' },
  header: { argument: 'N', description: 'how many rows of column names there are; the last one names them' },
};

/** How each option is read: as the part of the dialect that it gives. */
const READERS: Readonly<Record<keyof typeof dialectOptions, (text: string) => Partial<Dialect>>> = {
  encoding: (text) => ({ encoding: toEncoding(text) }),
  delimiter: (text) => ({ delimiter: toDelimiter(text) }),
  quote: (text) => ({ quote: toQuote(text) }),
  escape: (text) => ({ escape: toEscape(text) }),
  comment: (text) => ({ comment: toComment(text) }),
  skip: (text) => ({ skip: toCount(text, '--skip takes a number of lines') }),
  header: (text) => toHeader(toCount(text, '--header takes a number of rows')),
};

/** What was given of the dialect. Throws CliError for what is no dialect. */
export function dialectOf({ value }: Pick<Invocation, 'value'>): Partial<Dialect> {
  const parts = Object.entries(READERS).map(([option, read]) => {
    const text = value(option);
    return text === undefined ? {} : read(text);
  });
  return parts.reduce((given, part) => ({ ...given, ...part }), {});
}

function toEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw usageError(`--encoding: "${label}" is no known encoding`);
  }
}

function toDelimiter(text: string): string {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  if (delimiter.length !== 1) throw usageError('--delimiter takes one character');
  return delimiter;
}

function toQuote(text: string): Dialect['quote'] {
  if (text === 'none' || text === '') return '';
  if (text === '"' || text === "'") return text;
  throw usageError('--quote takes ", \' or none');
}

function toEscape(text: string): Dialect['escape'] {
  if (text === 'doubled') return undefined;
  if (text === 'backslash') return text;
  throw usageError('--escape takes doubled or backslash');
}

function toComment(text: string): Dialect['comment'] {
  if (text === 'none') return undefined;
  if (text === '#') return text;
  throw usageError('--comment takes # or none');
}

function toCount(text: string, message: string): number {
  if (!/^\d{1,3}$/.test(text)) throw usageError(message);
  return Number(text);
}

function toHeader(rows: number): Pick<Dialect, 'header' | 'headerRows'> {
  return rows === 0 ? { header: false } : { header: true, headerRows: rows };
}

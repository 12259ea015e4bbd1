import type { Dialect } from '../src/core/csv/dialect.ts';
import type { Invocation, Option } from './command.ts';
import { usageError } from './exit.ts';

/** The options with which a person corrects the guess. */
export const dialectOptions: Readonly<Record<string, Option>> = {
  encoding: { argument: 'LABEL', description: 'read it in this encoding, such as windows-1252' },
  delimiter: { argument: 'CHAR', description: 'what stands between cells; \\t or tab for a tab' },
  quote: { argument: 'CHAR', description: '" or \', or none when quotes mean nothing' },
  header: { argument: 'N', description: 'how many rows of column names there are' },
};

/** What was given of the dialect. Throws CliError for what is no dialect. */
export function dialectOf({ value }: Pick<Invocation, 'value'>): Partial<Dialect> {
  const [encoding, delimiter, quote, header] = ['encoding', 'delimiter', 'quote', 'header'].map(value);
  return {
    ...(encoding !== undefined && { encoding: toEncoding(encoding) }),
    ...(delimiter !== undefined && { delimiter: toDelimiter(delimiter) }),
    ...(quote !== undefined && { quote: toQuote(quote) }),
    ...(header !== undefined && toHeader(header)),
  };
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

function toHeader(text: string): Pick<Dialect, 'header' | 'headerRows'> {
  const rows = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(rows)) throw usageError('--header takes a number of rows');
  return rows === 0 ? { header: false } : { header: true, headerRows: rows };
}

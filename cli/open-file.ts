import type { CsvDocument } from '../src/core/csv/csv-document.ts';
import type { Dialect } from '../src/core/csv/dialect.ts';
import { NotATableError } from '../src/core/csv/errors.ts';
import { openCsv } from '../src/core/csv/open-csv.ts';
import { unreadable, usageError } from './exit.ts';
import { readBytes } from './files.ts';

/** Opens a file as a table. Throws CliError when it cannot be read or holds none. */
export async function openFile(path: string, override: Partial<Dialect> = {}): Promise<CsvDocument> {
  return openBytes(await readBytes(path), path, override);
}

/** Opens bytes as a table; `path` is for the message when they hold none. */
export function openBytes(bytes: Uint8Array, path: string, override: Partial<Dialect>): CsvDocument {
  try {
    return openCsv(bytes, override);
  } catch (error) {
    if (error instanceof NotATableError) throw unreadable(`${path}: ${sayReason(error)}`);
    if (error instanceof RangeError) throw usageError(error.message);
    throw error;
  }
}

const REASONS: Readonly<Record<NotATableError['reason'], string>> = {
  empty: 'it is empty',
  'no-records': 'it holds nothing but blank lines',
  html: 'it is an HTML page, not a table',
  xml: 'it is XML, not a table',
  json: 'it is JSON, not a table',
  lfs: 'it is a Git LFS pointer: the data is elsewhere',
  binary: 'it is no text',
};

function sayReason({ reason, format }: NotATableError): string {
  return format === undefined ? REASONS[reason] : `${REASONS[reason]} (${format})`;
}

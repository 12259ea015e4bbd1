import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { DataFile } from '../data-files.ts';

/** What a person says of a file; null or left out where nothing shows, so that nobody is judged on it. */
export interface Label {
  encoding?: string | null;
  /** Null for a single column. */
  delimiter?: string | null;
  quote?: string | null;
  headerRows?: number | null;
  /** The physical line of the column names, 1 for the first. */
  headerLine?: number;
}

type HandLabel = Label & { file: string; sha256: string };

const LABELS = new URL('../../fixtures/sniff-labels.json', import.meta.url);

/** Finds the label that was written by hand for exactly these bytes under this name. */
export function handLabels(): (file: DataFile) => Label | undefined {
  const { files } = JSON.parse(readFileSync(LABELS, 'utf8')) as { files: HandLabel[] };
  const byHash = new Map(files.map((label) => [`${label.sha256} ${basename(label.file)}`, label]));
  return ({ file, bytes }) =>
    byHash.get(`${createHash('sha256').update(bytes).digest('hex')} ${basename(file)}`);
}

/** What the manifest of the folder says; only what it says in a form that can be compared. */
export function manifestLabel({ said }: DataFile): Label {
  const { encoding, delimiter, quote, header } = said;
  const headerRows = typeof header === 'boolean' ? Number(header) : header;
  return {
    ...(typeof encoding === 'string' && isEncoding(encoding) && { encoding }),
    ...((typeof delimiter === 'string' || delimiter === null) && { delimiter }),
    ...(typeof quote === 'string' && { quote }),
    ...(typeof headerRows === 'number' && { headerRows }),
  };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError, EXIT } from '../exit.ts';
import { placeOf } from '../files.ts';
import { openFile } from '../open-file.ts';
import type { Verdict } from './verdict.ts';

/** Whether a file opens, and what is odd in it. */
export async function tableVerdict(file: string): Promise<Verdict> {
  try {
    const { warnings } = await openFile(file);
    return { file, exitCode: warnings.length > 0 ? EXIT.problem : EXIT.fine, warnings };
  } catch (error) {
    return failedVerdict(file, error);
  }
}

/** What there is to say about a file that could not be read; any other error is thrown. */
export function failedVerdict(file: string, error: unknown): Verdict {
  if (!(error instanceof CliError)) throw error;
  return { file, exitCode: error.exitCode, error: error.message, warnings: [] };
}

/** Every .csv and .tsv file in a folder and below, hidden folders and node_modules aside; paths from that folder. */
export async function findTables(folder: string): Promise<string[]> {
  const entries = await readdir(placeOf(folder), { recursive: true, encoding: 'utf8' });
  return entries
    .filter((path) => /\.[ct]sv$/i.test(path) && !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(path))
    .map((path) => join(path))
    .sort();
}

import type { FileReader } from '../forge.ts';
import { connect, type ForgejoOptions } from './api.ts';
import { findVersion, readFile } from './read-file.ts';

/** What shows a file of Forgejo and can do no more: a page that only reads loads this and not the whole forge. */
export function createForgejoReader(options: Omit<ForgejoOptions, 'token'>): FileReader {
  const apiFor = connect({ host: options.host, fetch: options.fetch });
  return {
    readFile: (source, signal) => readFile(apiFor(signal), source),
    readVersion: (at, signal) => findVersion(apiFor(signal), at),
  };
}

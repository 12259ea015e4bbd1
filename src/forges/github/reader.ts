import type { FileReader } from '../forge.ts';
import { connect } from './api.ts';
import { plainRest } from './plain-rest.ts';
import { findVersion, readFile } from './read-file.ts';
import type { GithubOptions } from './rest.ts';

/** What shows a file of GitHub and can do no more: a page that only reads loads this and not the whole forge. */
export function createGithubReader(options: Omit<GithubOptions, 'token'>): FileReader {
  const apiFor = connect(plainRest(options), options);
  return {
    readFile: (source, signal) => readFile(apiFor(signal), source),
    readVersion: (at, signal) => findVersion(apiFor(signal), at),
  };
}

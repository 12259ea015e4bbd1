import type { FileReader } from '../forge.ts';
import { connect, type GitlabOptions } from './api.ts';
import { findVersion, readFile } from './read-file.ts';

/** What shows a file of GitLab and can do no more: a page that only reads loads this and not the whole forge. */
export function createGitlabReader(options: Omit<GitlabOptions, 'token'>): FileReader {
  const apiFor = connect(options);
  return {
    readFile: (source, signal) => readFile(apiFor(signal), source),
    readVersion: (at, signal) => findVersion(apiFor(signal), at),
  };
}

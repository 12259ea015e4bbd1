import type { FileSource } from '../../core/source.ts';
import type { Words } from '../../i18n/words.ts';
import { plainName } from '../dataset/plain-name.ts';

/** A file that the person brought, and how many others they brought with it. */
export interface GivenFile {
  file: File;
  others: number;
}

/** Longest name that a source may have. */
const LONGEST_NAME = 1_024;

/** Returns the first of the files, or undefined when there is none: one table is corrected at a time. */
export function firstOf(files: Iterable<File>): GivenFile | undefined {
  const [file, ...others] = files;
  return file && { file, others: others.length };
}

/** Returns the source that a file is: its name, in text that can be hashed. */
export function sourceOfFile({ name }: File): FileSource {
  return { kind: 'file', name: name.slice(0, LONGEST_NAME).toWellFormed() || 'table.csv' };
}

/** What is said of the files that were not opened; undefined when there are none. */
export function newsOf({ file, others }: GivenFile, words: Words): string | undefined {
  return others === 0 ? undefined : words.ownFile.several(plainName(file.name), others);
}

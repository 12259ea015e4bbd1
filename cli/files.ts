import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unreadable } from './exit.ts';

/**
 * The place of a path as the person meant it: npm runs scripts in the root of the project and keeps in INIT_CWD where
 * the command was typed.
 */
export function placeOf(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  return resolve(script === 'emendata' && typedIn !== undefined ? typedIn : process.cwd(), path);
}

/** The bytes of a file. Throws CliError when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(placeOf(path)));
  } catch (error) {
    throw unreadable(`${path}: ${sayingWhy(error)}`);
  }
}

/** Writes a file as a whole or not at all: a crash on the way leaves the old one. Throws CliError when it cannot. */
export async function writeParts(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const place = placeOf(path);
  const draft = `${place}.${process.pid}.part`;
  try {
    const mode = await stat(place).then(
      (found) => found.mode,
      () => undefined,
    );
    await writeFile(draft, parts, mode === undefined ? {} : { mode });
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw unreadable(`${path}: ${sayingWhy(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

function sayingWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}

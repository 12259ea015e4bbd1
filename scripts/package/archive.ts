import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/**
 * Returns a zip of these files of a folder (paths relative to it, with `/`): the same bytes for the same names and contents, whenever,
 * wherever and in which order they are named. Compressed by JavaScript, because zlib's output differs from processor to processor.
 */
export async function archiveOf(folder: string, paths: readonly string[]): Promise<Uint8Array> {
  const contents = await Promise.all(paths.toSorted().map(async (path) => [path, await read(folder, path)]));
  const files: Zippable = Object.fromEntries(contents);
  return zipSync(files, { level: 9, mtime: beginning(), os: 0, attrs: 0 });
}

/** Returns the paths of all files below a folder, relative to it, with `/` on every system. Throws where a link stands instead of a file. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
      if (!entry.isFile()) throw new Error(`${path} is no file: an archive would hold what it points to.`);
      return path;
    });
}

async function read(folder: string, path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(folder, path)));
}

/** The oldest time a zip can say. Both are local times without a zone, so every machine writes the same. */
function beginning(): Date {
  return new Date(1980, 0, 1);
}

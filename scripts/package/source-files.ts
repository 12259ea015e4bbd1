import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './archive.ts';

/**
 * What the repository holds, by its first name: what is not named here (keys, notes, another tool's folders) never gets into an archive
 * by lying around.
 */
export const SOURCES: readonly string[] = [
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'bookmarklet',
  'cli',
  'docs',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'playground',
  'public',
  'scripts',
  'src',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** What our own programs leave behind in those folders; the same as in `.gitignore`. */
const LEFT_BEHIND = /^playground\/(output|\.state)\/|\.log$|(^|\/)\.DS_Store$/;

/** Returns the paths of all sources below a root, relative to it. Throws when one of them is missing: it could not be built from the archive. */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = new Map((await readdir(root, { withFileTypes: true })).map((entry) => [entry.name, entry]));
  const paths = await Promise.all(
    SOURCES.map(async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`${name} is missing in ${root}.`);
      if (!entry.isDirectory()) return [name];
      return (await filesIn(join(root, name))).map((path) => `${name}/${path}`);
    }),
  );
  return paths.flat().filter((path) => !LEFT_BEHIND.test(path));
}

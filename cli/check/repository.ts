import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliError, EXIT, usageError } from '../exit.ts';
import { placeOf } from '../files.ts';
import { GitError, runGit } from '../run-git.ts';

/** The root of the repository that the command was typed in; that folder itself outside of any. */
export function rootFolder(): string {
  const here = placeOf('.');
  for (let folder = here; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return here;
  }
}

/** The commit that a version is compared with: where the work on it departed from `ref`, or `ref` when the clone does not tell. */
export async function findBase(directory: string, ref: string): Promise<string> {
  const tip = await resolveCommit(directory, ref);
  try {
    return (await runGit({ directory, args: ['merge-base', tip, 'HEAD'] })).toString().trim();
  } catch (error) {
    if (error instanceof GitError) return tip;
    throw error;
  }
}

async function resolveCommit(directory: string, ref: string): Promise<string> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    return (await runGit({ directory, args })).toString().trim();
  } catch (error) {
    if (error instanceof GitError) throw usageError(`--since: "${ref}" is no commit here`);
    throw error;
  }
}

/** Paths from the root of the files that are in a commit and differ in the working tree, or are gone there. */
export async function findChanged(directory: string, commit: string): Promise<string[]> {
  const args = [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--diff-filter=MDT',
    '-z',
    commit,
    '--',
  ];
  return (await runGit({ directory, args }))
    .toString()
    .split('\0')
    .filter((path) => path !== '');
}

/** The bytes of a file at a commit; undefined when it is not there. */
export async function readAt(
  directory: string,
  commit: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const listed = await runGit({ directory, args: ['ls-tree', '-z', '--full-tree', commit, '--', path] });
  const blob = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(listed.toString())?.[1];
  if (blob === undefined) return undefined;
  return new Uint8Array(await runGit({ directory, args: ['cat-file', 'blob', blob] }));
}

/** Throws CliError where there is no clone. */
export function requireClone(directory: string): void {
  if (!existsSync(join(directory, '.git'))) throw new CliError(EXIT.usage, 'there is no git repository here');
}

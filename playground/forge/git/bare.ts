import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forgetReaders } from './object-reader.ts';
import { git } from './run.ts';

/** A push may not write `refs/pull` and the like: proposals belong to the forge. */
const SETTINGS = `[http]
\treceivepack = true
[gc]
\tauto = 0
[receive]
\thideRefs = refs/pull
\thideRefs = refs/merge-requests
`;

async function configure(directory: string): Promise<void> {
  await appendFile(join(directory, 'config'), SETTINGS);
}

/** Makes an empty bare repository. */
export async function createBare(directory: string, defaultBranch: string): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  await git(dirname(directory), [
    'init',
    '--quiet',
    '--bare',
    // None of the sample hooks.
    '--template=',
    `--initial-branch=${defaultBranch}`,
    directory,
  ]);
  await configure(directory);
}

/**
 * Forks a bare repository: branches and tags are copied, objects are shared in both directions, so that the
 * upstream sees the commits of its forks, as on a forge with one object store per network.
 */
export async function forkBare(upstream: string, root: string, fork: string): Promise<void> {
  await mkdir(dirname(fork), { recursive: true });
  await git(dirname(fork), ['clone', '--quiet', '--bare', '--shared', '--template=', upstream, fork]);
  await git(fork, ['remote', 'remove', 'origin']);
  await appendFile(join(root, 'objects', 'info', 'alternates'), `${join(fork, 'objects')}\n`);
  forgetReaders();
  await configure(fork);
}

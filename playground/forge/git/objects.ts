import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { git, gitBytes, GitError, runGit } from './run.ts';

/** One line of a tree. */
export interface TreeEntry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  /** Bytes, for blobs. */
  size: number | undefined;
}

/** One change to a tree: a new content for a path, or its removal (`sha: null`). */
export interface TreeChange {
  path: string;
  mode: string;
  sha: string | null;
}

/** Author or committer of a commit. */
export interface Identity {
  name: string;
  email: string;
  /** Moment, to the second. */
  date: Date;
}

/** A commit before it has an id. */
export interface NewCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Identity;
  committer: Identity;
}

/** Id of the blob with these bytes, which is kept. */
export async function writeBlob(directory: string, bytes: Uint8Array | string): Promise<string> {
  return git(directory, ['hash-object', '-w', '--stdin'], { input: bytes });
}

/** Bytes of a blob; throws `GitError` when there is none of that id. */
export async function readBlob(directory: string, sha: string): Promise<Buffer> {
  return gitBytes(directory, ['cat-file', 'blob', sha]);
}

/** Bytes a blob has, without reading it. */
export async function blobSize(directory: string, sha: string): Promise<number> {
  return Number(await git(directory, ['cat-file', '-s', sha]));
}

function parseEntry(line: string): TreeEntry[] {
  const match = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line);
  if (match === null) return [];
  const [, mode = '', type = '', sha = '', size, path = ''] = match;
  return [{ path, mode, type, sha, size: size === '-' ? undefined : Number(size) }];
}

/** Entries of a tree (or of a commit's tree), all levels when `recursive`. */
export async function listTree(directory: string, tree: string, recursive = false): Promise<TreeEntry[]> {
  const flags = recursive ? ['-z', '-l', '-r', '-t'] : ['-z', '-l'];
  return (await git(directory, ['ls-tree', ...flags, tree])).split('\0').flatMap(parseEntry);
}

/** What lies at a path of a commit; undefined when nothing does. */
export async function findEntry(
  directory: string,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (path.includes('\0') || path.split('/').some((part) => ['', '.', '..'].includes(part))) return undefined;
  const text = await git(directory, ['ls-tree', '-z', '-l', commit, '--', path]);
  return text
    .split('\0')
    .flatMap(parseEntry)
    .find((entry) => entry.path === path);
}

async function updateIndex(
  directory: string,
  env: Record<string, string>,
  changes: readonly TreeChange[],
): Promise<void> {
  const lines = changes.map(({ path, mode, sha }) => {
    if (path.includes('\0')) throw new GitError('A path holds a NUL');
    return sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${sha}\t${path}\0`;
  });
  const { code, stderr } = await runGit(directory, ['update-index', '-z', '--index-info'], {
    env,
    input: lines.join(''),
  });
  // Git skips `../a`, `.git/a`, `a//b` and says so, but does not fail.
  if (code !== 0 || stderr.includes('Ignoring path')) throw new GitError(stderr.trim());
}

/** Tree made from a base and changes, through an index of its own so that writers do not meet. Throws `GitError` on paths git refuses. */
export async function writeTree(
  directory: string,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const index = join(directory, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await git(directory, ['read-tree', base ?? '--empty'], { env });
    await updateIndex(directory, env, changes);
    return await git(directory, ['write-tree'], { env });
  } finally {
    await rm(index, { force: true });
  }
}

function identityLine({ name, email, date }: Identity): string {
  const clean = (text: string): string => text.replaceAll(/[<>\n\0]/g, '').trim();
  return `${clean(name)} <${clean(email)}> ${Math.floor(date.getTime() / 1_000)} +0000`;
}

/** Id of a new commit whose message is kept byte for byte (no newline added). Throws `GitError` when git finds it malformed. */
export async function writeCommit(directory: string, commit: NewCommit): Promise<string> {
  const head = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${identityLine(commit.author)}`,
    `committer ${identityLine(commit.committer)}`,
  ];
  const input = `${head.join('\n')}\n\n${commit.message}`;
  return git(directory, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input });
}

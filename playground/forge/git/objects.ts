import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findObject, readObject } from './object-reader.ts';
import { git, GitError, runGit } from './run.ts';

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
  const found = await readObject(directory, sha);
  if (found?.info.type !== 'blob') throw new GitError(`${sha} is no blob`);
  return found.bytes;
}

/** Bytes a blob has, without reading it. */
export async function blobSize(directory: string, sha: string): Promise<number> {
  const found = await findObject(directory, sha);
  if (found === undefined) throw new GitError(`${sha} is not there`);
  return found.size;
}

/** Entries of a tree (or of a commit's tree), all levels when `recursive`, in git's order. */
export async function listTree(directory: string, tree: string, recursive = false): Promise<TreeEntry[]> {
  const entries = await readTree(directory, `${tree}^{tree}`);
  if (entries === undefined) throw new GitError(`${tree} is no tree`);
  const all = await Promise.all(
    entries.map(async (entry) => {
      const inside = recursive && entry.type === 'tree' ? await listTree(directory, entry.sha, true) : [];
      const below = inside.map((child) => ({ ...child, path: `${entry.path}/${child.path}` }));
      return [await withSize(directory, entry), ...below];
    }),
  );
  return all.flat();
}

/** What lies at a path of a commit; undefined when nothing does. */
export async function findEntry(
  directory: string,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry | undefined;
  for (const name of path.split('/')) {
    const entries = await readTree(directory, entry?.sha ?? `${commit}^{tree}`);
    entry = entries?.find((one) => one.path === name);
    if (entry === undefined) return undefined;
  }
  return entry && withSize(directory, { ...entry, path });
}

async function withSize(directory: string, entry: TreeEntry): Promise<TreeEntry> {
  return entry.type === 'blob' ? { ...entry, size: await blobSize(directory, entry.sha) } : entry;
}

/** The entries of one level, as git stores them: `mode name NUL` and the 20 bytes of the id. */
async function readTree(directory: string, tree: string): Promise<TreeEntry[] | undefined> {
  const found = await readObject(directory, tree);
  if (found?.info.type !== 'tree') return undefined;
  const { bytes } = found;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString('latin1', at, space).padStart(6, '0');
    at = end + 21;
    const sha = bytes.toString('hex', end + 1, at);
    entries.push({
      path: bytes.toString('utf8', space + 1, end),
      mode,
      type: typeOf(mode),
      sha,
      size: undefined,
    });
  }
  return entries;
}

function typeOf(mode: string): string {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
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

import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { findEntry, writeBlob, writeCommit, writeTree } from '../../git/objects.ts';
import { findRef, isRefName, moveRef } from '../../git/refs.ts';
import { GitError } from '../../git/run.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { identityOf } from '../../work/identity.ts';
import { notePush } from '../../work/note-push.ts';
import { notFound } from '../errors.ts';

interface Signature {
  name?: string | undefined;
  email?: string | undefined;
}

/** A change of one file as somebody asks for it. */
export interface FileWish {
  /** Base64. */
  content: string;
  message: string;
  branch?: string | undefined;
  new_branch?: string | undefined;
  /** Blob of the file that is changed: the lock. Undefined for a new file. */
  sha: string | undefined;
  author?: Signature | undefined;
  committer?: Signature | undefined;
}

interface Writing {
  by: Account;
  path: string;
  wish: FileWish;
}

/** Commits one file on a branch or on a new one made from it, and returns commit and blob; in Forgejo's words when not. */
export async function writeFile(
  forge: Forge,
  repository: Repository,
  writing: Writing,
): Promise<{ commit: string; blob: string }> {
  return forge.serial(`contents:${repository.id}`, async () => {
    const { by, wish } = writing;
    const { directory, defaultBranch } = repository;
    const from = wish.branch ?? defaultBranch;
    const to = wish.new_branch ?? from;
    const tip = await findStart(repository, { from, to, by });
    const { tree, blob } = await makeTree(repository, tip, writing);
    const parents = tip === undefined ? [] : [tip];
    const message = wish.message === '' ? `Update ${writing.path}\n` : wish.message;
    const commit = await writeCommit(directory, { tree, parents, message, ...sign(forge, writing) });
    if (!(await moveRef(directory, `refs/heads/${to}`, commit, to === from ? tip : undefined)))
      throw new HttpError(409, 'push rejected: the remote is ahead');
    await notePush(forge, repository, by);
    return { commit, blob };
  });
}

/** An account that is named alone signs as both. */
function sign(forge: Forge, { by, wish }: Writing) {
  const own = identityOf(by, forge.clock());
  const merge = (wanted: Signature | undefined) => ({
    ...own,
    ...(wanted?.name === undefined ? {} : { name: wanted.name }),
    ...(wanted?.email === undefined ? {} : { email: wanted.email }),
  });
  return {
    author: merge(wish.author ?? wish.committer),
    committer: merge(wish.committer ?? wish.author),
  };
}

async function findStart(
  repository: Repository,
  { from, to, by }: { from: string; to: string; by: Account },
): Promise<string | undefined> {
  const { directory, protections, defaultBranch } = repository;
  if (protections.has(to))
    throw new HttpError(403, `user cannot commit to protected branch [user: ${by.login}]`);
  if (!isRefName(`refs/heads/${to}`)) throw new HttpError(422, `${to} is not a valid branch name`);
  const tip = (await findRef(directory, `refs/heads/${from}`))?.sha;
  if (tip === undefined && from !== defaultBranch) throw notFound();
  if (to !== from && (await findRef(directory, `refs/heads/${to}`)) !== undefined)
    throw new HttpError(422, `branch already exists [name: ${to}]`);
  return tip;
}

/** A program stays one. */
async function makeTree({ directory }: Repository, tip: string | undefined, { path, wish }: Writing) {
  const entry = tip === undefined ? undefined : await findEntry(directory, tip, path);
  refuseLock(entry?.sha, { path, sha: wish.sha });
  const blob = await writeBlob(directory, Buffer.from(wish.content, 'base64'));
  try {
    const tree = await writeTree(directory, tip, [{ path, mode: entry?.mode ?? '100644', sha: blob }]);
    return { tree, blob };
  } catch (error) {
    if (error instanceof GitError)
      throw new HttpError(422, `path contains a malformed path component [path: ${path}]`);
    throw error;
  }
}

function refuseLock(
  there: string | undefined,
  { path, sha }: { path: string; sha: string | undefined },
): void {
  if (sha === undefined && there !== undefined)
    throw new HttpError(422, `repository file already exists [path: ${path}]`);
  if (sha === undefined) return;
  if (there === undefined) throw new HttpError(404, `repository file does not exist [path: ${path}]`);
  if (there !== sha) throw new HttpError(422, `sha does not match [given: ${sha}, expected: ${there}]`);
}

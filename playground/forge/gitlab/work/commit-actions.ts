import type { Forge } from '../../forge.ts';
import { readLog } from '../../git/log.ts';
import { findEntry, writeBlob, writeCommit, writeTree, type TreeChange } from '../../git/objects.ts';
import { findRef, isRefName, isSha, moveRef, objectType } from '../../git/refs.ts';
import { GitError } from '../../git/run.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { identityOf } from '../../work/identity.ts';
import { notePush } from '../../work/note-push.ts';
import { refuse } from '../errors.ts';
import { maySee } from '../http/access.ts';

/** One change of a commit. */
export interface Action {
  action: 'create' | 'update' | 'delete';
  file_path: string;
  content?: string | undefined;
  encoding?: 'text' | 'base64' | undefined;
  /** The last commit known to have touched the file: the lock. */
  last_commit_id?: string | undefined;
}

/** A commit as somebody asks for it. */
export interface CommitWish {
  branch: string;
  commit_message: string;
  actions: readonly Action[];
  start_branch?: string | undefined;
  start_sha?: string | undefined;
  start_project?: string | number | undefined;
  force: boolean;
  author_name?: string | undefined;
  author_email?: string | undefined;
}

interface Start {
  repository: Repository;
  /** Undefined in an empty repository. */
  commit: string | undefined;
}

/** Makes one commit of several actions on a branch, and the branch when it is new; in the words of GitLab when not. */
export async function commitActions(
  forge: Forge,
  repository: Repository,
  { by, wish }: { by: Viewer; wish: CommitWish },
): Promise<string> {
  return forge.serial(`commit:${repository.id}`, async () => {
    const name = `refs/heads/${wish.branch}`;
    if (repository.protections.has(wish.branch))
      throw refuse(403, '403 Forbidden - You are not allowed to push into this branch');
    if (!isRefName(name)) throw refuse(400, `Something went wrong when we tried to create '${wish.branch}'`);
    const before = (await findRef(repository.directory, name))?.sha;
    const start = await findStart(forge, repository, { by, wish, before });
    const tree = await makeTree(repository, start, wish.actions);
    const committer = identityOf(by.account, forge.clock());
    const author = { ...committer, ...signature(wish) };
    const parents = start.commit === undefined ? [] : [start.commit];
    const commit = { tree, parents, message: wish.commit_message, author, committer };
    const sha = await writeCommit(repository.directory, commit);
    if (!(await moveRef(repository.directory, name, sha, before)))
      throw refuse(400, 'Could not update branch. Please refresh and try again.');
    await notePush(forge, repository, by.account);
    return sha;
  });
}

function signature({ author_name: name, author_email: email }: CommitWish) {
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}

async function findStart(
  forge: Forge,
  repository: Repository,
  { by, wish, before }: { by: Viewer; wish: CommitWish; before: string | undefined },
): Promise<Start> {
  const { start_branch, start_sha, start_project, branch, force } = wish;
  if (start_branch !== undefined && start_sha !== undefined)
    throw refuse(400, "You can't pass both start_branch and start_sha");
  const from =
    start_project === undefined ? repository : findSibling(forge, repository, { by, start_project });
  const isNew = from !== repository || start_sha !== undefined || (start_branch ?? branch) !== branch;
  if (isNew && before !== undefined && !force)
    throw refuse(
      400,
      `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
    );
  const commit = await findStartCommit(from, wish);
  return { repository: from, commit };
}

async function findStartCommit(from: Repository, wish: CommitWish): Promise<string | undefined> {
  const { start_sha, start_branch = wish.branch } = wish;
  if (start_sha !== undefined) {
    if (!isSha(start_sha)) throw refuse(400, `Invalid start_sha '${start_sha}'`);
    if ((await objectType(from.directory, start_sha)) !== 'commit')
      throw refuse(400, `Cannot find start_sha '${start_sha}'`);
    return start_sha;
  }
  const found = await findRef(from.directory, `refs/heads/${start_branch}`);
  const isEmpty = (await findRef(from.directory, `refs/heads/${from.defaultBranch}`)) === undefined;
  if (found === undefined && !isEmpty)
    throw refuse(400, 'You can only create or edit files when you are on a branch');
  return found?.sha;
}

/** The project to start from must be one of the same network of forks. */
function findSibling(
  forge: Forge,
  repository: Repository,
  { by, start_project }: { by: Viewer; start_project: string | number },
): Repository {
  const { rootOf, list } = forge.repositories;
  const found = list().find(({ id, fullName }) => id === Number(start_project) || fullName === start_project);
  if (found === undefined || !maySee(found, by)) throw refuse(404, '404 Project Not Found');
  if (rootOf(found) !== rootOf(repository))
    throw refuse(403, '403 Forbidden - Project is not included in the fork network');
  return found;
}

async function makeTree(repository: Repository, start: Start, actions: readonly Action[]): Promise<string> {
  const changes: TreeChange[] = [];
  for (const action of actions) changes.push(await toChange(repository, start, action));
  try {
    return await writeTree(repository.directory, start.commit, changes);
  } catch (error) {
    if (error instanceof GitError) throw refuse(400, 'invalid path');
    throw error;
  }
}

async function toChange(repository: Repository, start: Start, action: Action): Promise<TreeChange> {
  const { file_path: path, content = '', encoding = 'text' } = action;
  const { directory } = start.repository;
  const entry = start.commit === undefined ? undefined : await findEntry(directory, start.commit, path);
  if (action.action === 'create' && entry !== undefined)
    throw refuse(400, 'A file with this name already exists');
  if (action.action !== 'create') await refuseStale(start, action, entry !== undefined);
  if (action.action === 'delete') return { path, mode: '000000', sha: null };
  const sha = await writeBlob(
    repository.directory,
    Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'),
  );
  return { path, mode: entry?.mode ?? '100644', sha };
}

/** An unknown commit as the lock locks nothing: a known weakness of the real one. */
async function refuseStale({ repository, commit }: Start, action: Action, isThere: boolean): Promise<void> {
  const { file_path: path, last_commit_id: known } = action;
  if (!isThere) throw refuse(400, "A file with this name doesn't exist");
  if (known === undefined || commit === undefined) return;
  if ((await objectType(repository.directory, known)) !== 'commit') return;
  const [last] = await readLog(repository.directory, [commit], { path, limit: 1 });
  if (last?.sha !== known) throw refuse(400, `The file has changed since you started editing it: ${path}`);
}

import { createBare } from '../git/bare.ts';
import { writeBlob, writeCommit, writeTree } from '../git/objects.ts';
import type { TreeChange } from '../git/objects.ts';
import { findCommit, moveRef } from '../git/refs.ts';
import type { Forge } from '../forge.ts';
import type { Account } from '../store/accounts.ts';
import type { Permission, Repository } from '../store/repositories.ts';
import { identityOf } from './identity.ts';
import { notePush } from './note-push.ts';

/** A repository to be made. */
export interface NewRepository {
  owner: string;
  name: string;
  /** Content of the first commit by path; no commit is made when there is none. */
  files: Record<string, Uint8Array | string>;
  description?: string;
  private?: boolean;
  archived?: boolean;
  defaultBranch?: string;
  collaborators?: Record<string, Permission>;
  /** Who may open pull requests; everybody when absent. */
  pullRequests?: 'all' | 'collaborators' | 'none';
}

function readCollaborators(forge: Forge, wanted: Record<string, Permission>): Map<string, Permission> {
  return new Map(
    Object.entries(wanted).map(([login, permission]) => {
      if (forge.accounts.find(login) === undefined) throw new Error(`No such user: ${login}`);
      return [login.toLowerCase(), permission];
    }),
  );
}

async function writeFiles(directory: string, files: NewRepository['files']): Promise<TreeChange[]> {
  const changes: TreeChange[] = [];
  for (const [path, content] of Object.entries(files)) {
    changes.push({ path, mode: '100644', sha: await writeBlob(directory, content) });
  }
  return changes;
}

/** A change made straight on a branch by an account, on top of what is there. */
export interface DirectCommit {
  branch: string;
  author: Account;
  message: string;
  changes: readonly TreeChange[];
}

/** Commits on a branch, which is made when it is not there, and returns the commit's id. */
export async function commitOn(forge: Forge, repository: Repository, commit: DirectCommit): Promise<string> {
  const { directory } = repository;
  const name = `refs/heads/${commit.branch}`;
  const tip = await findCommit(directory, name);
  const tree = await writeTree(directory, tip, commit.changes);
  const author = identityOf(commit.author, forge.clock());
  const parents = tip === undefined ? [] : [tip];
  const sha = await writeCommit(directory, {
    tree,
    parents,
    message: commit.message,
    author,
    committer: author,
  });
  if (!(await moveRef(directory, name, sha, tip))) throw new Error(`${name} moved meanwhile`);
  await notePush(forge, repository, commit.author);
  return sha;
}

/** Makes a repository with its first commit. */
export async function createRepository(forge: Forge, wanted: NewRepository): Promise<Repository> {
  const repository = forge.repositories.add({
    owner: forge.accounts.ensure(wanted.owner),
    name: wanted.name,
    description: wanted.description,
    isPrivate: wanted.private ?? false,
    isArchived: wanted.archived ?? false,
    defaultBranch: wanted.defaultBranch ?? 'main',
    collaborators: readCollaborators(forge, wanted.collaborators ?? {}),
    pullRequests: wanted.pullRequests ?? 'all',
    parent: undefined,
    createdAt: forge.clock(),
  });
  const { directory, defaultBranch: branch, owner: author } = repository;
  await createBare(directory, branch);
  const changes = await writeFiles(directory, wanted.files);
  if (changes.length > 0)
    await commitOn(forge, repository, { branch, author, message: 'Initial commit\n', changes });
  return repository;
}

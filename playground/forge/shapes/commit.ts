import type { FileDiff } from '../git/diff.ts';
import type { CommitRecord } from '../git/log.ts';
import type { Forge } from '../forge.ts';
import type { Account } from '../store/accounts.ts';
import type { Repository } from '../store/repositories.ts';
import { repositoryApi, repositoryPage } from './repository.ts';
import { nodeId, toSimpleUser } from './user.ts';

/** Web addresses keep the slashes of a path and escape the rest. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The server signs nothing. */
const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

function accountOf(forge: Forge, email: string): Account | undefined {
  const [, login = ''] = /^\d+\+([^@]+)@users\.noreply\./.exec(email) ?? [];
  return forge.accounts.findByEmail(email) ?? forge.accounts.find(login);
}

/** OpenAPI `git-commit`: the bare git object. */
export function toGitCommit(forge: Forge, repository: Repository, commit: CommitRecord) {
  const api = repositoryApi(forge, repository);
  const page = repositoryPage(forge, repository);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: UNSIGNED,
  };
}

/** OpenAPI `commit`: the commit with the accounts behind its addresses. */
export function toCommit(forge: Forge, repository: Repository, commit: CommitRecord) {
  const api = repositoryApi(forge, repository);
  const page = repositoryPage(forge, repository);
  const author = accountOf(forge, commit.author.email);
  const committer = accountOf(forge, commit.committer.email);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: UNSIGNED,
    },
    author: author === undefined ? null : toSimpleUser(forge, author),
    committer: committer === undefined ? null : toSimpleUser(forge, committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}

/** OpenAPI `diff-entry`: one changed file as seen at a commit. */
export function toDiffEntry(forge: Forge, repository: Repository, at: { commit: string; file: FileDiff }) {
  const { commit, file } = at;
  const path = encodePath(file.path);
  const page = repositoryPage(forge, repository);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${commit}/${path}`,
    raw_url: `${page}/raw/${commit}/${path}`,
    contents_url: `${repositoryApi(forge, repository)}/contents/${path}?ref=${commit}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

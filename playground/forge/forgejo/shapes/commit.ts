import type { Forge } from '../../forge.ts';
import { EMPTY_TREE, readFileDiffs } from '../../git/diff.ts';
import type { CommitRecord, Person } from '../../git/log.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { toUser } from './user.ts';

/** What the query leaves out of a commit: `files=false`. */
export interface CommitParts {
  files: boolean;
}

function accountOf(forge: Forge, { email }: Person): Account | undefined {
  const [, login = ''] = /^([^@]+)@noreply\./.exec(email) ?? [];
  return forge.accounts.findByEmail(email) ?? forge.accounts.find(login);
}

/** A rename is told as one file gone and another one new. */
async function filesOf({ directory }: Repository, { sha, parents }: CommitRecord) {
  const diffs = await readFileDiffs(directory, parents[0] ?? EMPTY_TREE, sha);
  return diffs.flatMap(({ path, previousPath, status }) => {
    if (status === 'renamed' && previousPath !== undefined)
      return [
        { filename: previousPath, status: 'removed' },
        { filename: path, status: 'added' },
      ];
    return [{ filename: path, status: status === 'changed' ? 'modified' : status }];
  });
}

/** Swagger `Commit`. */
export async function toCommit(
  forge: Forge,
  repository: Repository,
  { commit, parts }: { commit: CommitRecord; parts: CommitParts },
) {
  const { sha, parents, author, committer, message, tree } = commit;
  const url = `${forge.api}/repos/${repository.fullName}/git/commits`;
  const user = (person: Person) => {
    const account = accountOf(forge, person);
    return account === undefined ? null : toUser(forge, account);
  };
  return {
    url: `${url}/${sha}`,
    sha,
    created: committer.date,
    html_url: `${forge.url}/${repository.fullName}/commit/${sha}`,
    commit: {
      url: `${url}/${sha}`,
      author,
      committer,
      message: `${message}\n`,
      tree: { url: `${forge.api}/repos/${repository.fullName}/git/trees/${tree}`, sha: tree },
    },
    author: user(author),
    committer: user(committer),
    parents: parents.map((parent) => ({ url: `${url}/${parent}`, sha: parent })),
    files: parts.files ? await filesOf(repository, commit) : null,
    stats: null,
  };
}

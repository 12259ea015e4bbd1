import { HttpError } from '../errors.ts';
import type { Forge } from '../forge.ts';
import { readLog } from '../git/log.ts';
import type { CommitRecord } from '../git/log.ts';
import { mergeTrees } from '../git/merge.ts';
import { writeCommit } from '../git/objects.ts';
import type { Identity, NewCommit } from '../git/objects.ts';
import { moveRef } from '../git/refs.ts';
import type { Account } from '../store/accounts.ts';
import type { Pull } from '../store/pulls.ts';
import { forgeIdentity, identityOf } from './identity.ts';
import { notePush } from './note-push.ts';
import { refuseMerge } from './protection.ts';
import { pairFacts } from './pair-facts.ts';
import { closePull, followBranches } from './pull-tips.ts';

/** A merge as somebody asks for it; title and message replace those of the forge. */
export interface MergeWish {
  by: Account;
  method: 'merge' | 'squash';
  /** Head the person looked at; the merge is refused when it is another one now. */
  sha: string | undefined;
  title: string | undefined;
  message: string | undefined;
}

function join(title: string, body: string): string {
  return body === '' ? title : `${title}\n\n${body}`;
}

function splitMessage(message: string): [string, string] {
  const [title = '', ...rest] = message.split('\n');
  return [title, rest.join('\n').trim()];
}

function signedBy(commit: CommitRecord): Identity {
  return { ...commit.author, date: new Date(commit.author.date) };
}

/** One commit keeps its own message and author; several are listed under the title of the pull request. */
function squashed(pull: Pull, commits: readonly CommitRecord[]): { title: string; body: string } {
  const [only, ...others] = commits;
  if (only !== undefined && others.length === 0) {
    const [title, body] = splitMessage(only.message);
    return { title: `${title} (#${pull.number})`, body };
  }
  const body = commits.toReversed().map(({ message }) => `* ${message}`);
  return { title: `${pull.title} (#${pull.number})`, body: body.join('\n\n') };
}

async function squashCommit(forge: Forge, pull: Pull, wish: MergeWish): Promise<Omit<NewCommit, 'tree'>> {
  const commits = await readLog(pull.base.directory, [pull.headSha, `^${await pairFacts(pull).base()}`]);
  const own = squashed(pull, commits);
  const [first] = commits;
  const now = forge.clock();
  const author = first !== undefined && commits.length === 1 ? signedBy(first) : identityOf(pull.author, now);
  const message = join(wish.title ?? own.title, wish.message ?? own.body);
  return { parents: [pull.baseSha], message, author, committer: forgeIdentity(now) };
}

function mergeCommit(forge: Forge, pull: Pull, wish: MergeWish): Omit<NewCommit, 'tree'> {
  const now = forge.clock();
  const title = `Merge pull request #${pull.number} from ${pull.head.owner.login}/${pull.headRef}`;
  return {
    parents: [pull.baseSha, pull.headSha],
    message: join(wish.title ?? title, wish.message ?? pull.title),
    author: identityOf(wish.by, now),
    committer: forgeIdentity(now),
  };
}

function refuse(pull: Pull, wish: MergeWish): void {
  if (pull.state === 'closed' || pull.isDraft) throw new HttpError(405, 'Pull Request is not mergeable');
  if (wish.sha !== undefined && wish.sha !== pull.headSha) {
    throw new HttpError(409, 'Head branch was modified. Review and try the merge again.');
  }
  refuseMerge(pull, wish.method);
}

/** Merges a pull request for real and returns the id of the new commit on the base branch. */
export async function mergePull(forge: Forge, pull: Pull, wish: MergeWish): Promise<string> {
  return forge.serial(`pull:${pull.base.id}`, async () => {
    await followBranches(forge, pull);
    refuse(pull, wish);
    const { directory } = pull.base;
    const tree = await mergeTrees(directory, pull.baseSha, pull.headSha);
    if (tree === undefined) throw new HttpError(405, 'Pull Request is not mergeable');
    const commit =
      wish.method === 'squash' ? await squashCommit(forge, pull, wish) : mergeCommit(forge, pull, wish);
    const sha = await writeCommit(directory, { ...commit, tree });
    if (!(await moveRef(directory, `refs/heads/${pull.baseRef}`, sha, pull.baseSha))) {
      throw new HttpError(405, 'Base branch was modified. Review and try the merge again.');
    }
    closePull(forge, pull);
    pull.merged = { by: wish.by, at: forge.clock(), sha };
    await notePush(forge, pull.base, wish.by);
    return sha;
  });
}

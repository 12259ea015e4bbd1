import type { Forge } from '../../forge.ts';
import { mergeTrees } from '../../git/merge.ts';
import { writeCommit } from '../../git/objects.ts';
import { deleteRef, findRef, isAncestor, moveRef } from '../../git/refs.ts';
import type { Account } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import { identityOf } from '../../work/identity.ts';
import { notePush } from '../../work/note-push.ts';
import { lacksApproval } from '../../work/protection.ts';
import { closePull, followBranches } from '../../work/pull-tips.ts';
import { refuse } from '../errors.ts';
import { noteOutcome, type Outcome } from './outcome.ts';

/** A merge as somebody asks for it. */
export interface MergeWish {
  /** Head the person looked at; the merge is refused when it is another one now. */
  sha?: string | undefined;
  squash: boolean;
  merge_commit_message?: string | undefined;
  squash_commit_message?: string | undefined;
  should_remove_source_branch: boolean;
}

/** Merges a merge request for real: as a commit of two parents, or, where the project wants none, by moving the branch on. */
export async function mergeRequest(
  forge: Forge,
  pull: Pull,
  { by, wish }: { by: Account; wish: MergeWish },
): Promise<void> {
  await forge.serial(`pull:${pull.base.id}`, async () => {
    await followBranches(forge, pull);
    const tree = await checkMerge(pull, wish);
    const squash = wish.squash ? await squashCommit(forge, pull, { by, wish, tree }) : null;
    const head = squash ?? pull.headSha;
    const merge = isLinear(pull) ? null : await mergeCommit(forge, pull, { by, wish, tree, head });
    const sha = merge ?? head;
    if (!(await moveRef(pull.base.directory, `refs/heads/${pull.baseRef}`, sha, pull.baseSha)))
      throw refuse(422, 'Branch cannot be merged');
    await conclude(forge, pull, { by, sha, outcome: { merge_commit_sha: merge, squash_commit_sha: squash } });
    if (wish.should_remove_source_branch) await deleteRef(pull.head.directory, `refs/heads/${pull.headRef}`);
  });
}

/** Whether the project of the branch takes no merge commits. */
function isLinear({ base }: Pull): boolean {
  return [...base.protections.values()].some((protection) => protection.isLinear);
}

async function checkMerge(pull: Pull, { sha }: MergeWish): Promise<string> {
  const { base, baseRef, headRef, head, headSha } = pull;
  const there = await findRef(head.directory, `refs/heads/${headRef}`);
  if (pull.state === 'closed' || there === undefined || lacksApproval(pull)) throw notAllowed();
  if (sha !== undefined && sha !== headSha)
    throw refuse(409, `SHA does not match HEAD of source branch: ${headSha}`);
  const tip = await findRef(base.directory, `refs/heads/${baseRef}`);
  if (tip === undefined || (isLinear(pull) && !(await isAncestor(base.directory, tip.sha, headSha))))
    throw notAllowed();
  const tree = await mergeTrees(base.directory, pull.baseSha, headSha);
  if (tree === undefined) throw refuse(422, 'Branch cannot be merged');
  return tree;
}

function notAllowed() {
  return refuse(405, '405 Method Not Allowed');
}

interface Making {
  by: Account;
  wish: MergeWish;
  tree: string;
}

/** Its author is the merge request's; who merges commits it. */
async function squashCommit(forge: Forge, pull: Pull, { by, wish, tree }: Making): Promise<string> {
  const now = forge.clock();
  return writeCommit(pull.base.directory, {
    tree,
    parents: [pull.baseSha],
    message: wish.squash_commit_message ?? pull.title,
    author: identityOf(pull.author, now),
    committer: identityOf(by, now),
  });
}

async function mergeCommit(
  forge: Forge,
  pull: Pull,
  { by, wish, tree, head }: Making & { head: string },
): Promise<string> {
  const { base, baseRef, baseSha, headRef, number, title } = pull;
  const own = `Merge branch '${headRef}' into '${baseRef}'\n\n${title}\n\nSee merge request ${base.fullName}!${number}`;
  const identity = identityOf(by, forge.clock());
  const message = wish.merge_commit_message ?? own;
  return writeCommit(base.directory, {
    tree,
    parents: [baseSha, head],
    message,
    author: identity,
    committer: identity,
  });
}

async function conclude(
  forge: Forge,
  pull: Pull,
  { by, sha, outcome }: { by: Account; sha: string; outcome: Outcome },
): Promise<void> {
  closePull(forge, pull);
  pull.merged = { by, at: forge.clock(), sha };
  noteOutcome(pull, outcome);
  await notePush(forge, pull.base, by);
}

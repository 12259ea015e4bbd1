import { HttpError } from '../../errors.ts';
import type { Forge } from '../../forge.ts';
import { mergeTrees } from '../../git/merge.ts';
import { writeCommit } from '../../git/objects.ts';
import { deleteRef, isAncestor, moveRef } from '../../git/refs.ts';
import type { Account } from '../../store/accounts.ts';
import type { Pull } from '../../store/pulls.ts';
import { identityOf } from '../../work/identity.ts';
import { notePush } from '../../work/note-push.ts';
import { lacksApproval } from '../../work/protection.ts';
import { closePull, followBranches } from '../../work/pull-tips.ts';
import { MergeConflict, notFound } from '../errors.ts';
import { isLinear } from '../shapes/repository.ts';

/** A merge as somebody asks for it; title and message replace those of the forge. */
export interface MergeWish {
  Do: 'merge' | 'rebase' | 'rebase-merge' | 'squash' | 'fast-forward-only' | 'manually-merged';
  MergeTitleField?: string | undefined;
  MergeMessageField?: string | undefined;
  /** Head the person looked at; the merge is refused when it is another one now. */
  head_commit_id?: string | undefined;
  delete_branch_after_merge: boolean;
}

interface Merging {
  by: Account;
  wish: MergeWish;
}

/** Merges a pull request for real. */
export async function mergePull(forge: Forge, pull: Pull, { by, wish }: Merging): Promise<void> {
  await forge.serial(`pull:${pull.base.id}`, async () => {
    await followBranches(forge, pull);
    await refuseMerge(pull, wish);
    const tree = await mergeTrees(pull.base.directory, pull.baseSha, pull.headSha);
    if (tree === undefined) throw new MergeConflict(wish.Do);
    const isForward = wish.Do === 'fast-forward-only';
    const sha = isForward ? pull.headSha : await writeMerge(forge, pull, { by, wish, tree });
    if (!(await moveRef(pull.base.directory, `refs/heads/${pull.baseRef}`, sha, pull.baseSha)))
      throw new HttpError(409, 'merge push out of date');
    closePull(forge, pull);
    pull.merged = { by, at: forge.clock(), sha };
    if (wish.delete_branch_after_merge) await deleteRef(pull.head.directory, `refs/heads/${pull.headRef}`);
    await notePush(forge, pull.base, by);
  });
}

/** Rebasing is switched off, and so is saying that something was merged by hand, as in a fresh repository. */
async function refuseMerge(pull: Pull, { Do, head_commit_id }: MergeWish): Promise<void> {
  const { base, baseSha, headSha } = pull;
  if (pull.merged !== undefined) throw new HttpError(405, '');
  if (pull.state === 'closed') throw notFound();
  const isStyle = ['squash', 'fast-forward-only'].includes(Do) || (Do === 'merge' && !isLinear(base));
  if (!isStyle) throw new HttpError(405, `${Do} is not allowed an allowed merge style for this repository`);
  if (lacksApproval(pull))
    throw new HttpError(405, 'not allowed to merge [reason: Does not have enough approvals]');
  if (head_commit_id !== undefined && head_commit_id !== headSha)
    throw new HttpError(409, 'head out of date');
  if (Do === 'fast-forward-only' && !(await isAncestor(base.directory, baseSha, headSha)))
    throw new HttpError(405, 'merge failed because of diverging branches');
}

/** A squash is its poster's; who merges commits it, and is named when they are not the same. */
async function writeMerge(
  forge: Forge,
  pull: Pull,
  { by, wish, tree }: Merging & { tree: string },
): Promise<string> {
  const committer = identityOf(by, forge.clock());
  const isSquash = wish.Do === 'squash';
  const author = isSquash ? identityOf(pull.author, forge.clock()) : committer;
  const title = wish.MergeTitleField ?? `Merge pull request '${pull.title}' (#${pull.number})`;
  const body = wish.MergeMessageField ?? '';
  const signed = `${author.name} <${author.email}>`;
  const trailers = `\n\nCo-authored-by: ${signed}\nCo-committed-by: ${signed}`;
  const message = `${title}${body === '' ? '' : `\n\n${body}`}${isSquash && pull.author !== by ? trailers : ''}\n`;
  const parents = isSquash ? [pull.baseSha] : [pull.baseSha, pull.headSha];
  return writeCommit(pull.base.directory, { tree, parents, message, author, committer });
}

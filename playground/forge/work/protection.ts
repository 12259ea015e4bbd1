import { HttpError } from '../errors.ts';
import { git } from '../git/run.ts';
import type { Pull } from '../store/pulls.ts';
import type { Protection, Repository } from '../store/repositories.ts';

const RULE = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n';

/** From now on the branch changes through pull requests only, also for git itself, which does not see it when pushing. */
export async function protectBranch(
  repository: Repository,
  branch: string,
  protection: Protection,
): Promise<void> {
  repository.protections.set(branch, protection);
  await git(repository.directory, ['config', '--add', 'receive.hideRefs', `refs/heads/${branch}`]);
}

/** 422, or 409 where a file is written, when nobody may write this reference directly. */
export function refuseDirect(repository: Repository, ref: string, status: 409 | 422): void {
  const branch = ref.replace(/^refs\/heads\//, '');
  if (repository.protections.has(branch)) throw new HttpError(status, RULE);
}

/** Whether the branch wants more approving reviews than the pull request has, of its head, from who may write. */
export function lacksApproval({ base, baseRef, headSha, reviews }: Pull): boolean {
  const wanted = base.protections.get(baseRef)?.approvals ?? 0;
  const approving = reviews.filter(({ state, commit, author }) => {
    const mayWrite = author === base.owner || base.collaborators.has(author.login.toLowerCase());
    return state === 'APPROVED' && commit === headSha && mayWrite;
  });
  return new Set(approving.map(({ author }) => author)).size < wanted;
}

/** 405 when the rules of the branch do not let this pull request be merged in this way. */
export function refuseMerge(pull: Pull, method: 'merge' | 'squash'): void {
  if (lacksApproval(pull))
    throw new HttpError(405, 'At least 1 approving review is required by reviewers with write access.');
  if (method === 'merge' && pull.base.protections.get(pull.baseRef)?.isLinear === true)
    throw new HttpError(405, 'Merge commits are not allowed on this repository.');
}

import { ForgeError } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import { closePull } from './answer.ts';
import type { Api } from './api.ts';
import { pathOf } from './repository.ts';

/**
 * Marks what went in whole by a commit that the forge cannot know as merged by hand, where the repository takes that, and
 * closes it where not. The decision is carried out by now: that something stays untidy is no failure of it.
 */
export async function settle(
  api: Api,
  { repository, proposals }: AcceptRequest,
  commit: string,
): Promise<void> {
  for (const { number } of proposals.filter(({ joins }) => joins)) {
    const path = pathOf(repository, 'pulls', number, 'merge');
    const body = { Do: 'manually-merged', MergeCommitID: commit };
    const isMarked = await isDone(api.tell({ path, method: 'POST', body }));
    if (!isMarked) await isDone(closePull(api, repository, number));
  }
}

async function isDone(answer: Promise<void>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return false;
  }
}

import { ForgeError } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import { closeOpen, sayOnce } from './answer.ts';
import { acceptanceNote } from './answers.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failure.ts';
import { pathOf } from './repository.ts';

/**
 * Marks what went in whole by a commit that the forge cannot know as merged by hand, where the repository takes that, and
 * closes it where not, with a note that names the commit. The decision is carried out by now: that something stays untidy is no
 * failure of it.
 */
export async function settle(
  api: Api,
  { repository, proposals }: Pick<AcceptRequest, 'repository' | 'proposals'>,
  commit: string,
): Promise<void> {
  for (const { number } of proposals.filter(({ joins }) => joins)) {
    try {
      await settleOne(api, { repository, number }, commit);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
    }
  }
}

async function settleOne(
  api: Api,
  at: { repository: string; number: number },
  commit: string,
): Promise<void> {
  if (await isMarked(api, at, commit)) return;
  const text = acceptanceNote(commit);
  await sayOnce(api, { ...at, text }, text);
  await closeOpen(api, at);
}

async function isMarked(
  api: Api,
  { repository, number }: { repository: string; number: number },
  commit: string,
): Promise<boolean> {
  const path = pathOf(repository, 'pulls', number, 'merge');
  try {
    await api.tell({ path, method: 'POST', body: { Do: 'manually-merged', MergeCommitID: commit } });
    return true;
  } catch (error) {
    if (isRefusal(error, [403, 404, 405, 409, 422, 500])) return false;
    throw error;
  }
}

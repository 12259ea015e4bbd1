import { ForgeError } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import type { Call, Rest } from './rest.ts';
import { nameOf } from './repository.ts';

/**
 * Removes the branch an acceptance was merged from, and closes what a squash took in without its commits, which the
 * forge cannot know. The decision is carried out by now: that something stays untidy is no failure of it.
 */
export async function tidyUp(
  api: Api,
  { repository, proposals }: AcceptRequest,
  { branch, isSquashed }: { branch: string; isSquashed: boolean },
): Promise<void> {
  const name = nameOf(repository);
  await attempt(api, (rest, request) => rest.git.deleteRef({ ...name, ref: `heads/${branch}`, request }));
  for (const { number } of proposals.filter(({ joins }) => joins && isSquashed))
    await attempt(api, (rest, request) =>
      rest.pulls.update({ ...name, pull_number: number, state: 'closed', request }),
    );
}

async function attempt(api: Api, call: Call<Rest>): Promise<void> {
  try {
    await api.tell(call);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
  }
}

import { ForgeError } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import { wholeOf } from './acceptance.ts';
import { close, say, wasSaid } from './answer.ts';
import { acceptanceNote } from './answers.ts';
import type { Api } from './api.ts';
import { fetchPull, stateOf } from './pull.ts';

/**
 * Closes what was accepted as a whole by a commit, which the forge cannot know, with a note that names the commit. The decision
 * is carried out by now: that something stays untidy is no failure of it.
 */
export async function closeWhole(api: Api, request: AcceptRequest, commit: string): Promise<void> {
  for (const { number } of wholeOf(request)) {
    try {
      await closeOne(api, { repository: request.repository, number }, commit);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
    }
  }
}

async function closeOne(api: Api, at: { repository: string; number: number }, commit: string): Promise<void> {
  if (stateOf(await fetchPull(api, at.repository, at.number)) === 'merged') return;
  const note = { ...at, text: acceptanceNote(commit) };
  if (!(await wasSaid(api, note))) await say(api, note);
  await close(api, at);
}

import { patchesInBody } from '../../src/moderate/body-patches.ts';
import { show } from '../show.ts';
import { decide } from './decide.ts';
import type { EditEvent } from './event.ts';
import { createGithubClient, type Surroundings } from './github-client.ts';
import { fetchPull, mayWrite, remark } from './proposals.ts';
import { UndecidedError } from './undecided.ts';

/** What came of an edit, for the log. */
export interface Moderated {
  sentence: string;
  /** False when a person has to look at the proposal. */
  isSettled: boolean;
}

/** Part of every body that Emendata writes, also where the patch is too long to be in it. */
const OURS = '(Emendata)</summary>';

/**
 * Brings the branch of a proposal to the changes that somebody with write access left ticked. Edits by others, and of what is
 * no proposal of Emendata, do nothing. What cannot be decided for sure is said under the proposal, and nothing is written.
 */
export async function moderate(event: EditEvent, surroundings: Surroundings): Promise<Moderated> {
  const github = createGithubClient(surroundings);
  const { body, repository, sender } = event;
  if (body === undefined) return nothing('something else than its text was edited');
  if (!body.includes(OURS) && patchesInBody(body).length === 0) return nothing('it holds no correction');
  if (!(await mayWrite(github, repository, sender.login)))
    return nothing(`${sender.login} may not write to the repository`);
  const pull = await fetchPull(github, event);
  if (pull.state !== 'open') return nothing('the proposal is closed');
  if ((pull.body ?? '') !== body) return nothing('the text was edited again meanwhile');
  try {
    return { sentence: await decide({ event, body, pull, surroundings, github }), isSettled: true };
  } catch (error) {
    if (!(error instanceof UndecidedError)) throw error;
    await remark(github, event, error.text);
    return { sentence: show(error.text.split('\n', 1)[0] ?? ''), isSettled: false };
  }
}

function nothing(why: string): Moderated {
  return { sentence: `nothing to do: ${why}`, isSettled: true };
}

import type { Patch } from '../../src/core/patch/patch.ts';
import { PATCH_TRAILER } from '../../src/deliver/commit-message.ts';
import { patchesInBody } from '../../src/moderate/body-patches.ts';
import { isSure, tickedChanges } from '../../src/moderate/ticked-changes.ts';
import { BareClone } from './bare-clone.ts';
import { bring } from './bring.ts';
import type { EditEvent } from './event.ts';
import type { GithubClient } from './github-client.ts';
import { fetchMessages } from './proposals.ts';
import { pathOn, targetOf } from './target.ts';
import type { Task } from './task.ts';
import { UndecidedError } from './undecided.ts';
import { words } from './words.ts';

/** Carries out what the boxes say, and returns a sentence about it. Throws `UndecidedError` when that is not sure. */
export async function decide(task: Task): Promise<string> {
  const { event, pull, surroundings, github } = task;
  const patch = patchIn(task.body);
  const ticked = tickedChanges(task.body, patch);
  if (!isSure(ticked)) throw new UndecidedError(words.unsure(patch, ticked));
  const { host } = surroundings.server;
  const path = pathOn(pull.base.ref, patch, { repository: event.repository, host });
  const target = targetOf(event, pull);
  if (target.isOwn) await requireOnlyOurs(github, event);
  const wish = { patch, path, ticked, target };
  return BareClone.with(surroundings, event.repository, (clone) => bring(clone, task, wish));
}

function patchIn(body: string): Patch {
  const [patch, ...others] = patchesInBody(body);
  if (patch === undefined) throw new UndecidedError(words.noPatch);
  if (others.length > 0) throw new UndecidedError(words.severalPatches);
  return patch;
}

/** A commit that somebody made by hand would be lost with the branch. */
async function requireOnlyOurs(github: GithubClient, event: EditEvent): Promise<void> {
  const messages = await fetchMessages(github, event);
  const trailer = new RegExp(`^${PATCH_TRAILER}: [0-9a-f]{64}$`, 'm');
  if (!messages.every((message) => trailer.test(message))) throw new UndecidedError(words.otherCommits);
}

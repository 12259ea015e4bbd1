import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { isLost, StatusError } from '../common/status-error.ts';
import { pause } from '../common/pause.ts';
import { fetchPull } from './pull.ts';
import { shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

interface Merging {
  number: number;
  commit: string;
  message: string;
}

const mergedSchema = z.object({ sha: shaSchema });
const figuresSchema = z.object({ mergeable: z.nullable(z.boolean()) });
/** Milliseconds between two looks while the forge works out whether it can merge. */
const POLL = [250, 500, 1_000, 2_000];

/**
 * Merges a pull request of one commit, and returns the commit that is on the branch now: itself, or its squash where
 * merge commits are not wanted. Undefined when the rules want more than this account's yes.
 */
export async function mergePull(api: Api, repository: string, merging: Merging): Promise<string | undefined> {
  await waitUntilKnown(api, repository, merging.number);
  if ((await merge(api, repository, { ...merging, method: 'merge' })) !== undefined) return merging.commit;
  return merge(api, repository, { ...merging, method: 'squash' });
}

async function waitUntilKnown(api: Api, repository: string, number: number): Promise<void> {
  for (const delay of POLL) {
    const { mergeable } = await api.ask(figuresSchema, (rest, request) =>
      rest.pulls.get({ ...nameOf(repository), pull_number: number, request }),
    );
    if (mergeable !== null) return;
    await pause(delay, api.signal);
  }
}

async function merge(
  api: Api,
  repository: string,
  { number, commit, message, method }: Merging & { method: 'merge' | 'squash' },
): Promise<string | undefined> {
  const [title = '', ...rest] = message.split('\n');
  const words = method === 'merge' ? {} : { commit_title: title, commit_message: rest.join('\n').trim() };
  const wish = { ...nameOf(repository), pull_number: number, sha: commit, merge_method: method, ...words };
  try {
    const merged = await api.ask(mergedSchema, (octokit, request) =>
      octokit.pulls.merge({ ...wish, request }),
    );
    return merged.sha;
  } catch (error) {
    if (isRuledOut(error)) return undefined;
    const pull = isLost(error) ? await fetchPull(api, repository, number) : undefined;
    if (pull === undefined || pull.merged_at === null || pull.merge_commit_sha === null) throw error;
    return pull.merge_commit_sha;
  }
}

/** 405: not mergeable so, 409: the branch is another one, 403 and 422: not by this account or not by this method. */
function isRuledOut(error: unknown): boolean {
  return (
    error instanceof StatusError &&
    [403, 405, 409, 422].includes(error.status) &&
    error.reason !== 'rate-limited' &&
    error.reason !== 'archived'
  );
}

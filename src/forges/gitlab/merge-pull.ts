import { isLost, StatusError } from '../common/status-error.ts';
import { pause } from '../common/pause.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { fetchPull, fullPullSchema, mergedCommitOf, stateOf, type FullPull } from './pull.ts';

/** A merge request to be merged as it was seen. */
export interface Merging {
  number: number;
  /** Its tip; another one is not merged. */
  head: string;
  /** Of the commit that the merge makes, or of the one it squashes all into; the forge's own words when absent. */
  message?: string;
  squash: boolean;
  /** Whether the branch it comes from goes when it is merged. */
  removesBranch: boolean;
}

/** What the forge says while it works out whether it can merge. */
const UNKNOWN = ['checking', 'unchecked', 'preparing', 'approvals_syncing'];
/** Milliseconds between two looks then. */
const POLL = [250, 500, 1_000, 2_000];

/** The merge request as soon as the forge knows whether it can merge it. */
export async function fetchSettled(api: Api, repository: string, number: number): Promise<FullPull> {
  for (const delay of POLL) {
    const pull = await fetchPull(api, repository, number);
    if (!UNKNOWN.includes(pull.detailed_merge_status ?? '')) return pull;
    await pause(delay, api.signal);
  }
  return fetchPull(api, repository, number);
}

/** Merges a merge request, and returns the commit that is on the branch now. Undefined when it is refused: a conflict, a rule, another tip. */
export async function mergePull(api: Api, repository: string, merging: Merging): Promise<string | undefined> {
  const { number, head, message, squash, removesBranch } = merging;
  const path = addressOf(repository, 'merge_requests', number, 'merge');
  const words = message?.trim();
  const body = {
    sha: head,
    squash,
    should_remove_source_branch: removesBranch,
    ...(words === undefined ? {} : { [squash ? 'squash_commit_message' : 'merge_commit_message']: words }),
  };
  try {
    return mergedCommitOf(await api.ask(fullPullSchema, { method: 'PUT', path, body }));
  } catch (error) {
    if (isRuledOut(error)) return undefined;
    const pull = isLost(error) ? await fetchPull(api, repository, number) : undefined;
    if (pull === undefined || stateOf(pull) !== 'merged') throw error;
    return mergedCommitOf(pull);
  }
}

/** 401 and 403: not by this account; 405, 406 and 422: not mergeable so; 409: the branch is another one. */
function isRuledOut(error: unknown): boolean {
  return (
    error instanceof StatusError &&
    [401, 403, 405, 406, 409, 422].includes(error.status) &&
    error.reason !== 'rate-limited' &&
    error.reason !== 'archived'
  );
}

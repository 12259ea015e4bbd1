import { pause } from '../common/pause.ts';
import { isLost, type StatusError } from '../common/status-error.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failure.ts';
import { fetchPull } from './pull.ts';
import { pathOf } from './repository.ts';

/** A way to merge; a repository may know some and not others. */
export type MergeStyle = 'merge' | 'squash' | 'fast-forward-only' | 'rebase' | 'manually-merged';

export interface Merging {
  number: number;
  /** The tip that was looked at: the forge refuses when it is another one. */
  head: string;
  message: string;
  /** The first that the repository knows is used. */
  styles: readonly MergeStyle[];
  removesBranch: boolean;
}

/** Milliseconds between two tries while the forge works out whether it can merge. */
const POLL = [250, 500, 1_000, 2_000];

/** Merges a pull request, and returns the commit that is on the branch now. Undefined when it cannot be merged, or not by this account. */
export async function mergePull(api: Api, repository: string, merging: Merging): Promise<string | undefined> {
  for (const style of merging.styles) {
    const outcome = await tryMerge(api, repository, { ...merging, style });
    if (outcome === 'merged') return findMerged(api, repository, merging.number);
    if (outcome === 'no') return undefined;
  }
  return undefined;
}

interface Try extends Merging {
  style: MergeStyle;
}

async function tryMerge(
  api: Api,
  repository: string,
  merging: Try,
): Promise<'merged' | 'other style' | 'no'> {
  for (const delay of [...POLL, undefined]) {
    const outcome = await merge(api, repository, merging);
    if (outcome !== 'later') return outcome;
    if (delay !== undefined) await pause(delay, api.signal);
  }
  return 'no';
}

async function merge(
  api: Api,
  repository: string,
  merging: Try,
): Promise<'merged' | 'other style' | 'no' | 'later'> {
  try {
    const path = pathOf(repository, 'pulls', merging.number, 'merge');
    await api.tell({ path, method: 'POST', body: bodyOf(merging) });
    return 'merged';
  } catch (error) {
    if (isRefusal(error, [403, 404, 405, 409, 422]) && error.reason !== 'rate-limited')
      return readRefusal(error);
    const isMerged = isLost(error) && (await findMerged(api, repository, merging.number)) !== undefined;
    if (!isMerged) throw error;
    return 'merged';
  }
}

function bodyOf({ head, message, style, removesBranch }: Try): object {
  const [title = '', ...rest] = message.trimEnd().split('\n');
  return {
    Do: style,
    MergeTitleField: title,
    MergeMessageField: rest.join('\n').trim(),
    head_commit_id: head,
    delete_branch_after_merge: removesBranch,
  };
}

/** A style that the repository does not want is 405, one that the server does not know 422. */
function readRefusal({ status, message }: StatusError): 'other style' | 'no' | 'later' {
  if (status === 422 || /merge style|diverging/i.test(message)) return 'other style';
  return /try again|checking/i.test(message) ? 'later' : 'no';
}

async function findMerged(api: Api, repository: string, number: number): Promise<string | undefined> {
  return (await fetchPull(api, repository, number)).merge_commit_sha ?? undefined;
}

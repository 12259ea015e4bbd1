import type { FileVersion } from '../forge.ts';
import type { AcceptRequest } from '../moderating.ts';
import type { Api } from './api.ts';
import { areSame } from './commit.ts';
import { mergePull } from './merge-pull.ts';
import type { Pull } from './pull.ts';
import { findVersion } from './read-file.ts';

/** What is to be on the branch. */
export interface Wanted {
  base: FileVersion;
  bytes: Uint8Array<ArrayBuffer>;
  message: string;
}

/**
 * Lets the forge merge the only proposal, when that makes just what was accepted: all of it, and the file did not move since it
 * departed. The merged commit, or undefined when it must be committed instead.
 */
export async function mergeWhole(
  api: Api,
  request: AcceptRequest,
  { pulls, wanted }: { pulls: readonly Pull[]; wanted: Wanted },
): Promise<string | undefined> {
  const [pull, ...others] = pulls;
  const isWhole = request.proposals[0]?.joins === true && others.length === 0;
  if (pull === undefined || !isWhole || pull.base.ref !== request.branch) return undefined;
  if (!(await isJust(api, request, { pull, wanted }))) return undefined;
  return mergePull(api, request.repository, {
    number: pull.number,
    head: pull.head.sha,
    message: wanted.message,
    styles: ['merge', 'squash'],
    removesBranch: false,
  });
}

/** Whether the proposal says just the bytes that were accepted, on the file as it is on the branch. */
async function isJust(
  api: Api,
  { repository, path }: AcceptRequest,
  { pull, wanted }: { pull: Pull; wanted: Wanted },
): Promise<boolean> {
  const { base, bytes } = wanted;
  const after = await findVersion(api, { repository, path, commit: pull.head.sha });
  if (after === undefined || !areSame(after.bytes, bytes)) return false;
  if (pull.merge_base === base.commit) return true;
  const before = await findVersion(api, { repository, path, commit: pull.merge_base });
  return before?.blob === base.blob;
}

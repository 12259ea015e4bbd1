import type { AcceptRequest } from '../moderating.ts';
import { wholeOf } from './acceptance.ts';
import type { Api } from './api.ts';
import { fetchSettled, mergePull } from './merge-pull.ts';
import type { FullPull } from './pull.ts';
import { findVersion, type ReadVersion } from './read-file.ts';
import { fetchRepository, type Repository } from './repository.ts';

/** What is to be on the branch. */
export interface Wanted {
  base: ReadVersion;
  bytes: Uint8Array<ArrayBuffer>;
  message: string;
}

/**
 * Lets the forge merge the only proposal, when that makes just what was accepted: all of it, and the file did not move since it
 * departed. The merged commit, or undefined when it must be committed instead.
 *
 * The forge merges whatever is on the branch at that moment. When somebody pushed to the same lines in between it finds a
 * conflict and refuses; no change of anybody is lost.
 */
export async function mergeWhole(
  api: Api,
  request: AcceptRequest,
  wanted: Wanted,
): Promise<string | undefined> {
  const [only, ...others] = request.proposals;
  if (only === undefined || others.length > 0 || wholeOf(request).length === 0) return undefined;
  const { repository } = request;
  const { mergeMethod, maySquash } = await fetchRepository(api, repository);
  const pull = await fetchSettled(api, repository, only.number);
  if (!isMergeable(pull, wanted, { mergeMethod, maySquash })) return undefined;
  if (!(await isSame(api, request, { pull, wanted }))) return undefined;
  const squash = mergeMethod === 'ff';
  const { number, head } = only;
  return mergePull(api, repository, { number, head, message: wanted.message, squash, removesBranch: false });
}

/** Without merge commits, and where branches must be up to date, only what departed from the tip; its message would be lost without a squash. */
function isMergeable(
  { diff_refs: refs }: FullPull,
  { base }: Wanted,
  { mergeMethod, maySquash }: Pick<Repository, 'mergeMethod' | 'maySquash'>,
): boolean {
  if (mergeMethod === 'ff' && !maySquash) return false;
  return mergeMethod === 'merge' || refs?.base_sha === base.commit;
}

/** Whether the proposal says just the bytes that were accepted, on the file as it is on the branch. */
async function isSame(
  api: Api,
  { repository, path }: AcceptRequest,
  { pull, wanted }: { pull: FullPull; wanted: Wanted },
): Promise<boolean> {
  const start = pull.diff_refs?.base_sha;
  if (start === undefined || start === null) return false;
  const [before, after] = await Promise.all([
    start === wanted.base.commit ? wanted.base : findVersion(api, { repository, path, commit: start }),
    findVersion(api, { repository, path, commit: pull.sha }),
  ]);
  return before?.blob === wanted.base.blob && areSame(after?.bytes, wanted.bytes);
}

function areSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, at) => byte === other[at]);
}

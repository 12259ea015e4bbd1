import * as z from 'zod/mini';
import { toBase64 } from '../common/base64.ts';
import { orUndefined } from '../common/status-error.ts';
import { ForgeError, NO_BLOB, type FileVersion } from '../forge.ts';
import type { Api } from './api.ts';
import { isRefusal } from './failure.ts';
import { findVersion } from './read-file.ts';
import { shaSchema } from './ref.ts';
import { longPathOf } from './repository.ts';

/** A change of one file, to be made on top of the version it was read from. */
export interface FileChange {
  base: FileVersion;
  bytes: Uint8Array<ArrayBuffer>;
  message: string;
  /** The branch to make for it; the one it was read from is moved when absent. */
  newBranch?: string;
  /** Who signs; the account behind the token, with the address it chose, when absent. */
  signed?: { author: Signature; committer: Signature };
}

export interface Signature {
  name: string;
  email: string;
}

/** What a server takes in one request as it is installed: 40 MiB of base64. */
const LARGEST = 30 * 1024 * 1024;

const commitSchema = z.object({ commit: z.object({ sha: shaSchema }) });

/**
 * Commits these bytes of this file and nothing else, and returns the commit. Undefined when the file on the branch is not what
 * was read any more, or the branch is gone: the forge compares the blob. A program stays a program.
 */
export async function commitFile(
  api: Api,
  repository: string,
  change: FileChange,
): Promise<string | undefined> {
  const { base, bytes } = change;
  if (bytes.length > LARGEST)
    throw new ForgeError('too-large', `${bytes.length} bytes are more than the API takes`);
  try {
    const answer = await api.ask(commitSchema, {
      path: longPathOf(repository, 'contents', base.path),
      method: base.blob === NO_BLOB ? 'POST' : 'PUT',
      body: bodyOf(change),
    });
    return answer.commit.sha;
  } catch (error) {
    if (isMoved(error)) return undefined;
    throw error;
  }
}

/** Whether a branch could not be made because there is one of that name. */
export function isTaken(error: unknown): boolean {
  return isRefusal(error, [409, 422]) && /branch already exists/i.test(error.message);
}

/** The same on a branch of its own; what an interrupted try left in it is taken when it is just this, and replaced when not. */
export async function commitOnOwnBranch(
  api: Api,
  repository: string,
  change: FileChange & { newBranch: string },
): Promise<'done' | 'behind'> {
  try {
    return (await commitFile(api, repository, change)) === undefined ? 'behind' : 'done';
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const { newBranch, base, bytes } = change;
  const left = await findVersion(api, { repository, path: base.path, commit: newBranch });
  if (left !== undefined && areSame(left.bytes, bytes)) return 'done';
  await removeBranch(api, repository, newBranch);
  return (await commitFile(api, repository, change)) === undefined ? 'behind' : 'done';
}

/** Removes a branch; that there is none is as good. */
export async function removeBranch(api: Api, repository: string, branch: string): Promise<void> {
  await orUndefined(api.tell({ path: longPathOf(repository, 'branches', branch), method: 'DELETE' }));
}

/** Whether two files hold the same bytes. */
export function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function bodyOf({ base, bytes, message, newBranch, signed }: FileChange): object {
  return {
    content: toBase64(bytes),
    message,
    branch: base.ref,
    ...(newBranch === undefined ? {} : { new_branch: newBranch }),
    ...(base.blob === NO_BLOB ? {} : { sha: base.blob }),
    ...signed,
  };
}

/** How the forge says that the file, or its branch, is not where it was: elsewhere, in other hands just now, or gone. */
function isMoved(error: unknown): boolean {
  if (!isRefusal(error, [404, 409, 422])) return false;
  return /does not match|out of date|rejected|file already exists|does not exist|found/i.test(error.message);
}

import * as z from 'zod/mini';
import { toBase64 } from '../common/base64.ts';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, NO_BLOB } from '../forge.ts';
import type { Person } from '../moderating.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import type { ReadVersion } from './read-file.ts';
import { shaSchema } from './ref.ts';

/** A change of one file, to be made on top of the branch it was read from. */
export interface FileChange {
  /** The project the file was read in. */
  repository: string;
  base: ReadVersion;
  bytes: Uint8Array<ArrayBuffer>;
  message: string;
  /** Whose change it is; the account behind the token when absent. */
  author?: Person | undefined;
}

/** Where a commit goes: a branch of its own, made or replaced, in the same project or in a fork of it. */
export interface OwnBranch {
  repository: string;
  branch: string;
}

/** A commit that is there. */
export interface Made {
  commit: string;
  /** The tip it was made on: the one that was read, or a later one on which the file is the same. */
  parent: string | undefined;
}

/** What the API was seen to take in one file: 40 MiB of base64. */
const LARGEST = 30 * 1024 * 1024;
/** How the forge says that the file, or the branch, is not what was read any more. */
const MOVED =
  /changed since you started|already exists|n't exist|does not exist|on a branch|refresh and try/i;

const madeSchema = z.object({ id: shaSchema, parent_ids: z.array(shaSchema) });
const lastSchema = z.array(z.object({ id: shaSchema, message: z.string() }));

/** Commits a change straight on its branch. Undefined when the file moved since it was read; nothing is written then. */
export async function commitOnBranch(api: Api, change: FileChange): Promise<Made | undefined> {
  return postCommit(api, change, { repository: change.repository, body: { branch: change.base.ref } });
}

/**
 * Commits a change on a branch of its own, which is replaced when an interrupted try left one. It starts at the tip of the
 * branch the file was read from. Undefined when the file moved since.
 */
export async function commitOnOwnBranch(
  api: Api,
  change: FileChange,
  own: OwnBranch,
): Promise<Made | undefined> {
  const { base, repository } = change;
  const isFork = own.repository !== repository;
  const start = { start_branch: base.ref, ...(isFork ? { start_project: repository } : {}) };
  const body = { branch: own.branch, ...start, force: true };
  return postCommit(api, change, { repository: own.repository, body });
}

/** The commit that touched the file last, as the branch or commit has it. */
export async function findLastCommit(
  api: Api,
  repository: string,
  { ref, path }: { ref: string; path: string },
): Promise<{ id: string; message: string } | undefined> {
  const address = addressOf(repository, 'repository', 'commits');
  const [last] = await api.ask(lastSchema, { path: address, query: { ref_name: ref, path, per_page: 1 } });
  return last;
}

/** The commit that touched the file last when it was read. */
export async function lockOf(api: Api, repository: string, base: ReadVersion): Promise<string | undefined> {
  const at = { ref: base.commit, path: base.path };
  return base.lastCommit ?? (await findLastCommit(api, repository, at))?.id;
}

async function postCommit(
  api: Api,
  change: FileChange,
  { repository, body }: { repository: string; body: object },
): Promise<Made | undefined> {
  const actions = [await toAction(api, change)];
  const { author, message } = change;
  const signed = author === undefined ? {} : { author_name: author.login, author_email: author.email };
  const path = addressOf(repository, 'repository', 'commits');
  const commit = { ...body, ...signed, commit_message: message, actions };
  try {
    const made = await api.ask(madeSchema, { method: 'POST', path, body: commit });
    return { commit: made.id, parent: made.parent_ids[0] };
  } catch (error) {
    if (error instanceof StatusError && error.status === 400 && MOVED.test(error.message)) return undefined;
    throw error;
  }
}

/** The lock: the forge refuses when another commit touched the file last. A file to be made has none, and may not be there. */
async function toAction(api: Api, { repository, base, bytes }: FileChange): Promise<object> {
  if (bytes.length > LARGEST)
    throw new ForgeError('too-large', `${bytes.length} bytes are more than the API takes`);
  const content = { file_path: base.path, encoding: 'base64', content: toBase64(bytes) };
  if (base.blob === NO_BLOB) return { action: 'create', ...content };
  const last = await lockOf(api, repository, base);
  if (last === undefined)
    throw new ForgeError('unexpected', `No commit touched ${base.path}, which was just read`);
  return { action: 'update', last_commit_id: last, ...content };
}

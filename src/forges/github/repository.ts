import * as z from 'zod/mini';
import { ForgeError } from '../forge.ts';
import type { ReadApi } from './api.ts';

/** Names a repository in an address of the API. */
export interface RepositoryName {
  owner: string;
  repo: string;
}

export interface Repository extends RepositoryName {
  /** As the forge spells it today, also when it was asked for by an old or differently cased name. */
  fullName: string;
  defaultBranch: string;
  archived: boolean;
  /** The token's account may push to it. */
  mayPush: boolean;
  /** The token's account may open pull requests. */
  acceptsProposals: boolean;
}

/** `.` and `..` would climb out of the API's address, and no repository is called so. */
const FULL_NAME = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
export const fullNameSchema = z.string().check(z.regex(FULL_NAME));

const repositorySchema = z.object({
  full_name: fullNameSchema,
  default_branch: z.string(),
  archived: z.optional(z.boolean()),
  allow_forking: z.optional(z.boolean()),
  has_pull_requests: z.optional(z.boolean()),
  pull_request_creation_policy: z.optional(z.string()),
  permissions: z.optional(z.object({ push: z.boolean() })),
});

/** What the account behind the token may do in a repository. */
export async function fetchRepository(api: ReadApi, fullName: string): Promise<Repository> {
  const answer = await api.ask(repositorySchema, (rest, request) =>
    rest.repos.get({ ...nameOf(fullName), request }),
  );
  const mayPush = answer.permissions?.push ?? false;
  return {
    ...nameOf(answer.full_name),
    fullName: answer.full_name,
    defaultBranch: answer.default_branch,
    archived: answer.archived ?? false,
    mayPush,
    acceptsProposals: acceptsProposals(answer, mayPush),
  };
}

/** Owner and name of a repository as an address spells it. */
export function nameOf(fullName: string): RepositoryName {
  if (!FULL_NAME.test(fullName)) throw new ForgeError('not-found', 'Not the name of a repository');
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo };
}

/** Throws when a proposal to this repository cannot be made, before anything is written anywhere. */
export function requireOpenDoor({ archived, acceptsProposals, fullName }: Repository): void {
  if (archived) throw new ForgeError('archived', `${fullName} is archived`);
  if (!acceptsProposals)
    throw new ForgeError('no-proposals', `${fullName} takes no pull requests from this account`);
}

function acceptsProposals(answer: z.infer<typeof repositorySchema>, mayPush: boolean): boolean {
  if (answer.has_pull_requests === false) return false;
  if (mayPush) return true;
  return answer.pull_request_creation_policy !== 'collaborators_only' && answer.allow_forking !== false;
}

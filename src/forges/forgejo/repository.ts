import * as z from 'zod/mini';
import { ForgeError } from '../forge.ts';
import type { Api } from './api.ts';

export interface Repository {
  /** As the forge spells it today, also when it was asked for by an old or differently cased name. */
  fullName: string;
  owner: string;
  name: string;
  defaultBranch: string;
  archived: boolean;
  /** The token's account may push to it. */
  mayPush: boolean;
  acceptsProposals: boolean;
  /** The repository it was forked from, when it may be seen. */
  parent: string | undefined;
}

/** `.` and `..` would climb out of the API's address, and no repository is called so. */
const FULL_NAME = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
export const fullNameSchema = z.string().check(z.regex(FULL_NAME));

export const repositorySchema = z.object({
  full_name: fullNameSchema,
  default_branch: z.string(),
  archived: z.optional(z.boolean()),
  has_pull_requests: z.optional(z.boolean()),
  open_pr_counter: z.optional(z.int()),
  permissions: z.optional(z.nullable(z.object({ push: z.boolean() }))),
  parent: z.optional(z.nullable(z.object({ full_name: fullNameSchema }))),
});

/** What the account behind the token may do in a repository. */
export async function fetchRepository(api: Api, fullName: string): Promise<Repository> {
  return toRepository(await api.ask(repositorySchema, { path: pathOf(fullName) }));
}

/** A repository as we speak of it. */
export function toRepository(answer: z.infer<typeof repositorySchema>): Repository {
  const [owner = '', name = ''] = answer.full_name.split('/');
  return {
    fullName: answer.full_name,
    owner,
    name,
    defaultBranch: answer.default_branch,
    archived: answer.archived ?? false,
    mayPush: answer.permissions?.push ?? false,
    acceptsProposals: answer.has_pull_requests !== false,
    parent: answer.parent?.full_name,
  };
}

/** Where the API keeps a repository, with what follows; each part is encoded. */
export function pathOf(fullName: string, ...parts: readonly (string | number)[]): string {
  if (!FULL_NAME.test(fullName)) throw new ForgeError('not-found', 'Not the name of a repository');
  const [owner = '', name = ''] = fullName.split('/');
  return `/repos/${[owner, name, ...parts].map(encodeURIComponent).join('/')}`;
}

/** The same for a name with slashes that stay slashes: a path, a branch. */
export function longPathOf(fullName: string, part: string, name: string): string {
  return `${pathOf(fullName, part)}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** Throws when a proposal to this repository cannot be made, before anything is written anywhere. */
export function requireOpenDoor({ archived, acceptsProposals, fullName }: Repository): void {
  if (archived) throw new ForgeError('archived', `${fullName} is archived`);
  if (!acceptsProposals) throw new ForgeError('no-proposals', `${fullName} takes no pull requests`);
}

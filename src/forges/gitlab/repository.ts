import * as z from 'zod/mini';
import { repositorySchema } from '../../core/forge-kind.ts';
import { ForgeError } from '../forge.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';

export interface Repository {
  id: number;
  /** As the forge spells it today, also when it was asked for by an old or differently cased name. */
  fullName: string;
  /** Undefined while there is no commit. */
  defaultBranch: string | undefined;
  archived: boolean;
  /** The token's account may push to it. */
  mayPush: boolean;
  /** The token's account may open merge requests. */
  acceptsProposals: boolean;
  /** What a merge makes: a commit of two parents, the same on a branch that was brought up to date, or none. */
  mergeMethod: 'merge' | 'rebase_merge' | 'ff';
  maySquash: boolean;
}

const accessSchema = z.optional(z.nullable(z.object({ access_level: z.int() })));
export const projectSchema = z.object({
  id: z.int(),
  path_with_namespace: repositorySchema,
  default_branch: z.optional(z.nullable(z.string())),
  archived: z.optional(z.boolean()),
  merge_requests_enabled: z.optional(z.boolean()),
  can_create_merge_request_in: z.optional(z.boolean()),
  merge_method: z.optional(z.string()),
  squash_option: z.optional(z.nullable(z.string())),
  permissions: z.optional(z.object({ project_access: accessSchema, group_access: accessSchema })),
});

/** The least level that may push and merge. @see https://docs.gitlab.com/api/access_requests/#valid-access-levels */
export const DEVELOPER = 30;

/** What the account behind the token may do in a project. */
export async function fetchRepository(api: Api, fullName: string): Promise<Repository> {
  return toRepository(await api.ask(projectSchema, { path: addressOf(fullName) }));
}

/** Whether the account may push. */
export function mayPushTo({ permissions }: z.infer<typeof projectSchema>): boolean {
  const levels = [permissions?.project_access, permissions?.group_access];
  return levels.some((access) => (access?.access_level ?? 0) >= DEVELOPER);
}

function toRepository(project: z.infer<typeof projectSchema>): Repository {
  const method = z.safeParse(z.enum(['rebase_merge', 'ff']), project.merge_method);
  return {
    id: project.id,
    fullName: project.path_with_namespace,
    defaultBranch: project.default_branch ?? undefined,
    archived: project.archived ?? false,
    mayPush: mayPushTo(project),
    acceptsProposals:
      project.merge_requests_enabled !== false && project.can_create_merge_request_in !== false,
    mergeMethod: method.data ?? 'merge',
    maySquash: project.squash_option !== 'never',
  };
}

/** Throws when a proposal to this repository cannot be made, before anything is written anywhere. */
export function requireOpenDoor({ archived, acceptsProposals, fullName }: Repository): void {
  if (archived) throw new ForgeError('archived', `${fullName} is archived`);
  if (!acceptsProposals)
    throw new ForgeError('no-proposals', `${fullName} takes no merge requests from this account`);
}

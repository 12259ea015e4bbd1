import * as z from 'zod/mini';
import type { MaintainedRepository } from '../moderating.ts';
import type { Api } from './api.ts';
import { listEntries, PER_PAGE, type PageCall } from './pages.ts';
import { fetchRepository, fullNameSchema } from './repository.ts';

const repositorySchema = z.object({
  full_name: fullNameSchema,
  archived: z.optional(z.boolean()),
  open_issues_count: z.optional(z.int()),
  permissions: z.optional(z.object({ push: z.boolean() })),
});

const QUERY = {
  affiliation: 'owner,collaborator,organization_member',
  sort: 'pushed',
  direction: 'desc',
  per_page: PER_PAGE,
} as const;

/** Repositories the account may push to, the latest pushed first. Archived ones take no decisions any more. */
export async function* listMaintained(api: Api): AsyncGenerator<MaintainedRepository> {
  const callFor: PageCall = (page) => (rest, request) =>
    rest.repos.listForAuthenticatedUser({ ...QUERY, page, request });
  const all = listEntries(api, repositorySchema, { callFor, keyOf: ({ full_name }) => full_name });
  for await (const { full_name: repository, archived, permissions, open_issues_count } of all) {
    if (archived === true || permissions?.push !== true) continue;
    // The forge counts issues and pull requests together: only none is none of both.
    yield { repository, openProposals: open_issues_count === 0 ? 0 : undefined };
  }
}

/** Whether a commit of the account would be taken now. */
export async function mayWrite(api: Api, repository: string): Promise<boolean> {
  const { mayPush, archived } = await fetchRepository(api, repository);
  return mayPush && !archived;
}

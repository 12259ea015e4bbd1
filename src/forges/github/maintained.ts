import * as z from 'zod/mini';
import type { MaintainedRepository } from '../moderating.ts';
import type { Api } from './api.ts';
import { listPages, PER_PAGE } from './pages.ts';
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
  const seen = new Set<string>();
  const pages = listPages(
    api,
    z.array(repositorySchema),
    (page) => (rest, request) => rest.repos.listForAuthenticatedUser({ ...QUERY, page, request }),
  );
  for await (const repositories of pages) {
    for (const { full_name: repository, archived, permissions, open_issues_count } of repositories) {
      if (archived === true || permissions?.push !== true || seen.has(repository)) continue;
      seen.add(repository);
      // The forge counts issues and pull requests together: only none is none of both.
      yield { repository, openProposals: open_issues_count === 0 ? 0 : undefined };
    }
  }
}

/** Whether a commit of the account would be taken now. */
export async function mayWrite(api: Api, repository: string): Promise<boolean> {
  const { mayPush, archived } = await fetchRepository(api, repository);
  return mayPush && !archived;
}

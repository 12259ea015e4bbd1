import { ForgeError } from '../forge.ts';
import type { MaintainedRepository } from '../moderating.ts';
import type { Api } from './api.ts';
import { listEntries } from './pages.ts';
import { DEVELOPER, fetchRepository, mayPushTo, projectSchema } from './repository.ts';

const QUERY = {
  membership: true,
  min_access_level: DEVELOPER,
  archived: false,
  order_by: 'last_activity_at',
  sort: 'desc',
} as const;

/** Projects the account may push to, the latest changed first. Archived ones take no decisions any more. */
export async function* listMaintained(api: Api): AsyncGenerator<MaintainedRepository> {
  // Nobody would be told of all public projects there are.
  if (api.isAnonymous) throw new ForgeError('unauthorized', 'Nobody maintains anything without a token');
  const call = { path: '/projects', query: QUERY };
  for await (const project of listEntries(api, projectSchema, { call, keyOf: ({ id }) => id }))
    if (project.archived !== true && mayPushTo(project))
      yield { repository: project.path_with_namespace, openProposals: undefined };
}

/** Whether a commit of the account would be taken now. */
export async function mayWrite(api: Api, repository: string): Promise<boolean> {
  const { mayPush, archived } = await fetchRepository(api, repository);
  return mayPush && !archived;
}

import type { MaintainedRepository } from '../moderating.ts';
import type { Api } from './api.ts';
import { listEntries } from './pages.ts';
import { fetchRepository, repositorySchema } from './repository.ts';

const QUESTION = { path: '/user/repos', query: { order_by: 'recentupdate' } };

/** Repositories the account may push to, the latest changed first. Archived ones take no decisions any more. */
export async function* listMaintained(api: Api): AsyncGenerator<MaintainedRepository> {
  const all = listEntries(api, repositorySchema, {
    question: QUESTION,
    keyOf: ({ full_name }) => full_name,
  });
  for await (const { full_name: repository, archived, permissions, open_pr_counter } of all) {
    if (archived === true || permissions?.push !== true) continue;
    yield { repository, openProposals: open_pr_counter };
  }
}

/** Whether a commit of the account would be taken now. */
export async function mayWrite(api: Api, repository: string): Promise<boolean> {
  const { mayPush, archived } = await fetchRepository(api, repository);
  return mayPush && !archived;
}

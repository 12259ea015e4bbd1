import type { ProposalSummary } from '../moderating.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { listEntries } from './pages.ts';
import { pullSchema, toSummary } from './pull.ts';

/** The merge requests of a project, the latest changed first. */
export async function* listProposals(
  api: Api,
  repository: string,
  state: 'open' | 'all',
): AsyncGenerator<ProposalSummary> {
  const query = { state: state === 'open' ? 'opened' : 'all', order_by: 'updated_at', sort: 'desc' };
  const call = { path: addressOf(repository, 'merge_requests'), query };
  for await (const pull of listEntries(api, pullSchema, { call, keyOf: ({ iid }) => iid }))
    yield toSummary(api.host, repository, pull);
}

import type { ProposalSummary } from '../moderating.ts';
import type { Api } from './api.ts';
import { listEntries, PER_PAGE, type PageCall } from './pages.ts';
import { pullSchema, toSummary } from './pull.ts';
import { nameOf } from './repository.ts';

/** The pull requests of a repository, the latest changed first. */
export async function* listProposals(
  api: Api,
  repository: string,
  state: 'open' | 'all',
): AsyncGenerator<ProposalSummary> {
  const query = { ...nameOf(repository), state, per_page: PER_PAGE };
  const callFor: PageCall = (page) => (rest, request) =>
    rest.pulls.list({ ...query, sort: 'updated', direction: 'desc', page, request });
  for await (const pull of listEntries(api, pullSchema, { callFor, keyOf: ({ number }) => number }))
    yield toSummary(api.host, repository, pull);
}

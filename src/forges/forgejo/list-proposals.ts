import type { ProposalSummary } from '../moderating.ts';
import type { Api } from './api.ts';
import { listEntries } from './pages.ts';
import { pullSchema, toSummary } from './pull.ts';
import { pathOf } from './repository.ts';

/** The pull requests of a repository, the latest changed first. */
export async function* listProposals(
  api: Api,
  repository: string,
  state: 'open' | 'all',
): AsyncGenerator<ProposalSummary> {
  const question = { path: pathOf(repository, 'pulls'), query: { state, sort: 'recentupdate' } };
  for await (const pull of listEntries(api, pullSchema, { question, keyOf: ({ number }) => number }))
    yield toSummary(api.host, repository, pull);
}

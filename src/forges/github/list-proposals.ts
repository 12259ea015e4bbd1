import * as z from 'zod/mini';
import type { ProposalSummary } from '../moderating.ts';
import type { Api } from './api.ts';
import { listPages, PER_PAGE } from './pages.ts';
import { pullSchema, toSummary } from './pull.ts';
import { nameOf } from './repository.ts';

/** The pull requests of a repository, the latest changed first; each once, though one may slip to another page meanwhile. */
export async function* listProposals(
  api: Api,
  repository: string,
  state: 'open' | 'all',
): AsyncGenerator<ProposalSummary> {
  const seen = new Set<number>();
  const query = {
    ...nameOf(repository),
    state,
    sort: 'updated',
    direction: 'desc',
    per_page: PER_PAGE,
  } as const;
  const pages = listPages(
    api,
    z.array(pullSchema),
    (page) => (rest, request) => rest.pulls.list({ ...query, page, request }),
  );
  for await (const pulls of pages) {
    for (const pull of pulls) {
      if (seen.has(pull.number)) continue;
      seen.add(pull.number);
      yield toSummary(api.host, repository, pull);
    }
  }
}

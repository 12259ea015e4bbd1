import * as z from 'zod/mini';
import type { AcceptRequest } from '../moderating.ts';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { PER_PAGE } from './pages.ts';
import { shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

const commitsSchema = z.array(
  z.object({
    sha: shaSchema,
    parents: z.array(z.object({ sha: shaSchema })),
    commit: z.object({ committer: z.nullable(z.object({ email: z.optional(z.string()) })) }),
  }),
);

/** The tips that become part of the history by this decision, each once. */
export function headsOf({ proposals }: Pick<AcceptRequest, 'proposals'>): string[] {
  return [...new Set(proposals.filter(({ joins }) => joins).map(({ head }) => head))];
}

/**
 * The commit by which this account accepted just these proposals a moment ago, when the answer was lost: it
 * has their heads as parents. Undefined when nothing joined, or somebody else did it.
 */
export async function findAcceptance(
  api: Api,
  request: AcceptRequest,
  account: Account,
): Promise<string | undefined> {
  const heads = headsOf(request).toSorted().join(' ');
  if (heads === '') return undefined;
  const query = { ...nameOf(request.repository), sha: request.branch, per_page: PER_PAGE };
  const commits = await api.ask(commitsSchema, (rest, options) =>
    rest.repos.listCommits({ ...query, request: options }),
  );
  const found = commits.find(({ parents, commit }) => {
    const [, ...others] = parents.map(({ sha }) => sha);
    return others.toSorted().join(' ') === heads && commit.committer?.email === account.email;
  });
  return found?.sha;
}

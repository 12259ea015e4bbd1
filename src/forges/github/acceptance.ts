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

/**
 * The commit by which this account accepted just these proposals a moment ago, when the answer was lost: it
 * has their heads as parents. Undefined when nothing joined, or somebody else did it.
 */
export async function findAcceptance(
  api: Api,
  { repository, branch, proposals }: AcceptRequest,
  account: Account,
): Promise<string | undefined> {
  const joined = proposals.filter(({ joins }) => joins).map(({ head }) => head);
  if (joined.length === 0) return undefined;
  const commits = await api.ask(commitsSchema, (rest, request) =>
    rest.repos.listCommits({ ...nameOf(repository), sha: branch, per_page: PER_PAGE, request }),
  );
  const heads = [...new Set(joined)].toSorted().join(' ');
  const found = commits.find(({ parents, commit }) => {
    const [, ...others] = parents.map(({ sha }) => sha);
    return others.toSorted().join(' ') === heads && commit.committer?.email === account.email;
  });
  return found?.sha;
}

import * as z from 'zod/mini';
import { originOf } from '../../core/source.ts';
import type { ProposalSummary } from '../moderating.ts';
import type { Api } from './api.ts';
import { toPerson, userSchema } from './person.ts';
import { shaSchema } from './ref.ts';
import { nameOf } from './repository.ts';

/** A pull request as a list has it. `head.repo` is not read: it is null when the fork is gone. */
export const pullSchema = z.object({
  number: z.int(),
  title: z.string(),
  body: z.nullable(z.string()),
  user: userSchema,
  state: z.enum(['open', 'closed']),
  merged_at: z.nullable(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
  base: z.object({ ref: z.string(), sha: shaSchema }),
  head: z.object({ sha: shaSchema }),
});

/** A pull request asked for by its number: with the figures a list leaves out. */
export const fullPullSchema = z.extend(pullSchema, {
  commits: z.int(),
  changed_files: z.int(),
  merge_commit_sha: z.nullable(shaSchema),
});

export type FullPull = z.infer<typeof fullPullSchema>;

/** One pull request, whatever became of its branch. */
export async function fetchPull(api: Api, repository: string, number: number): Promise<FullPull> {
  return api.ask(fullPullSchema, (rest, request) =>
    rest.pulls.get({ ...nameOf(repository), pull_number: number, request }),
  );
}

/** What became of a pull request. */
export function stateOf(pull: {
  state: 'open' | 'closed';
  merged_at: string | null;
}): ProposalSummary['state'] {
  if (pull.state === 'open') return 'open';
  return pull.merged_at === null ? 'closed' : 'merged';
}

/** The address is made here: what a person clicks on leads to the host they named. */
export function pullAddress(host: string, repository: string, number: number): string {
  return `${originOf(host)}/${repository}/pull/${number}`;
}

/** Where a person can look at a commit. */
export function commitAddress(host: string, repository: string, commit: string): string {
  return `${originOf(host)}/${repository}/commit/${commit}`;
}

/** A pull request in the words of every forge. */
export function toSummary(
  host: string,
  repository: string,
  pull: z.infer<typeof pullSchema>,
): ProposalSummary {
  return {
    repository,
    number: pull.number,
    url: pullAddress(host, repository, pull.number),
    title: pull.title,
    body: pull.body ?? '',
    author: toPerson(host, pull.user),
    state: stateOf(pull),
    base: pull.base.ref,
    head: pull.head.sha,
    created: pull.created_at,
    updated: pull.updated_at,
  };
}

import * as z from 'zod/mini';
import { originOf } from '../../core/source.ts';
import type { ProposalSummary } from '../moderating.ts';
import type { Api } from './api.ts';
import { toPerson, userSchema } from './person.ts';
import { shaSchema } from './ref.ts';
import { pathOf } from './repository.ts';

/** A pull request. `head.repo` is null when the fork is gone; `head.label` is the branch's name also when it is gone. */
export const pullSchema = z.object({
  number: z.int(),
  title: z.string(),
  body: z.string(),
  user: userSchema,
  state: z.enum(['open', 'closed']),
  merged: z.boolean(),
  merge_commit_sha: z.optional(z.nullable(shaSchema)),
  merged_by: z.optional(userSchema),
  merge_base: z.string(),
  changed_files: z.optional(z.int()),
  created_at: z.string(),
  updated_at: z.string(),
  base: z.object({ ref: z.string(), sha: z.string() }),
  head: z.object({
    label: z.string(),
    sha: shaSchema,
    repo: z.nullable(z.object({ owner: z.object({ login: z.string() }) })),
  }),
});

export type Pull = z.infer<typeof pullSchema>;

/** One pull request, whatever became of its branch. */
export async function fetchPull(api: Api, repository: string, number: number): Promise<Pull> {
  return api.ask(pullSchema, { path: pathOf(repository, 'pulls', number) });
}

/** What became of a pull request. */
export function stateOf({ state, merged }: Pick<Pull, 'state' | 'merged'>): ProposalSummary['state'] {
  if (merged) return 'merged';
  return state;
}

/** The same with what a moderator noted under it: what was closed because a commit holds it is merged, though the forge cannot know. */
export function outcomeOf(
  pull: Pull,
  acceptedAs: string | undefined,
): { state: ProposalSummary['state']; mergedCommit: string | undefined } {
  const state = stateOf(pull);
  if (state === 'closed' && acceptedAs !== undefined) return { state: 'merged', mergedCommit: acceptedAs };
  return { state, mergedCommit: state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined };
}

/** The address is made here: what a person clicks on leads to the host they named. */
export function pullAddress(host: string, repository: string, number: number): string {
  return `${originOf(host)}/${repository}/pulls/${number}`;
}

/** Where a person can look at a commit. */
export function commitAddress(host: string, repository: string, commit: string): string {
  return `${originOf(host)}/${repository}/commit/${commit}`;
}

/** A pull request in the words of every forge. */
export function toSummary(host: string, repository: string, pull: Pull): ProposalSummary {
  return {
    repository,
    number: pull.number,
    url: pullAddress(host, repository, pull.number),
    title: pull.title,
    body: pull.body,
    author: toPerson(host, pull.user),
    state: stateOf(pull),
    base: pull.base.ref,
    head: pull.head.sha,
    created: pull.created_at,
    updated: pull.updated_at,
  };
}

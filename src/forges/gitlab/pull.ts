import * as z from 'zod/mini';
import type { ProposalSummary } from '../moderating.ts';
import { addressOf, pullAddress } from './address.ts';
import type { Api } from './api.ts';
import { toPerson, userSchema } from './person.ts';
import { shaSchema } from './ref.ts';

const commitSchema = z.optional(z.nullable(shaSchema));

/** A merge request as a list has it. Its source project is not read: it is null when the fork is gone. */
export const pullSchema = z.object({
  iid: z.int(),
  title: z.string(),
  description: z.nullable(z.string()),
  author: userSchema,
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  created_at: z.string(),
  updated_at: z.string(),
  target_branch: z.string(),
  sha: shaSchema,
});

/** A merge request asked for by its number: with what a list leaves out. */
export const fullPullSchema = z.extend(pullSchema, {
  merge_user: z.optional(userSchema),
  merge_commit_sha: commitSchema,
  squash_commit_sha: commitSchema,
  detailed_merge_status: z.optional(z.string()),
  changes_count: z.optional(z.nullable(z.string())),
  diff_refs: z.optional(
    z.nullable(z.object({ base_sha: z.nullable(shaSchema), start_sha: z.nullable(shaSchema) })),
  ),
});

export type FullPull = z.infer<typeof fullPullSchema>;

/** One merge request, whatever became of its branch. */
export async function fetchPull(api: Api, repository: string, number: number): Promise<FullPull> {
  return api.ask(fullPullSchema, { path: addressOf(repository, 'merge_requests', number) });
}

/** What became of a merge request; it is locked for the moment in which it is merged. */
export function stateOf({ state }: Pick<FullPull, 'state'>): ProposalSummary['state'] {
  return state === 'opened' || state === 'locked' ? 'open' : state;
}

/** The commit by which it is on its branch: that of the merge, its squash, or its own tip where the branch just moved on. */
export function mergedCommitOf(pull: FullPull): string {
  return pull.merge_commit_sha ?? pull.squash_commit_sha ?? pull.sha;
}

/** A merge request in the words of every forge. */
export function toSummary(
  host: string,
  repository: string,
  pull: z.infer<typeof pullSchema>,
): ProposalSummary {
  return {
    repository,
    number: pull.iid,
    url: pullAddress(host, repository, pull.iid),
    title: pull.title,
    body: pull.description ?? '',
    author: toPerson(host, pull.author),
    state: stateOf(pull),
    base: pull.target_branch,
    head: pull.sha,
    created: toDate(pull.created_at),
    updated: toDate(pull.updated_at),
  };
}

/** Servers tell dates in their own zone. */
function toDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}

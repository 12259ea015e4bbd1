import * as z from 'zod/mini';
import type { FollowRequest, ProposalNews } from '../moderating.ts';
import { listAnswers } from './answers.ts';
import type { Api, Page } from './api.ts';
import { textDigest } from '../common/digest.ts';
import { StatusError } from '../common/status-error.ts';
import { PER_PAGE } from './pages.ts';
import { fetchPull, fullPullSchema, stateOf, type FullPull } from './pull.ts';
import { nameOf } from './repository.ts';

/** What was seen last: the forge's tags of two answers, and a digest, because a pull request's answer also changes with its repository. */
const tagSchema = z.object({
  pull: z.optional(z.string()),
  comments: z.optional(z.string()),
  digest: z.string(),
});
type Tag = z.infer<typeof tagSchema>;

/** What is new of a pull request. When nothing is, both questions are answered by 304 and cost the account nothing. */
export async function follow(api: Api, request: FollowRequest): Promise<ProposalNews | undefined> {
  const last = parseTag(request.tag);
  const pull = await askPull(api, request, last?.pull);
  const comments = await askComments(api, request, last?.comments);
  if (pull === undefined && comments === undefined) return undefined;
  const news = await readNews(api, request, pull?.value);
  const digest = await textDigest(JSON.stringify(news));
  if (digest === last?.digest) return undefined;
  const tag: Tag = { pull: pull?.tag ?? last?.pull, comments: comments?.tag ?? last?.comments, digest };
  return { ...news, tag: JSON.stringify(tag) };
}

function askPull(
  api: Api,
  { repository, number }: FollowRequest,
  tag: string | undefined,
): Promise<Page<FullPull> | undefined> {
  const query = { ...nameOf(repository), pull_number: number, headers: conditionOf(tag) };
  return orUnchanged(api.askPage(fullPullSchema, (rest, request) => rest.pulls.get({ ...query, request })));
}

/** The first page alone: what is said after a hundred comments changes the pull request's own answer. */
function askComments(
  api: Api,
  { repository, number }: FollowRequest,
  tag: string | undefined,
): Promise<Page<unknown> | undefined> {
  const query = {
    ...nameOf(repository),
    issue_number: number,
    per_page: PER_PAGE,
    headers: conditionOf(tag),
  };
  return orUnchanged(
    api.askPage(z.array(z.unknown()), (rest, request) => rest.issues.listComments({ ...query, request })),
  );
}

function conditionOf(tag: string | undefined): Record<string, string> {
  return tag === undefined ? {} : { 'if-none-match': tag };
}

/** Undefined when the forge says that its answer is the one of that tag. */
async function orUnchanged<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StatusError && error.status === 304) return undefined;
    throw error;
  }
}

async function readNews(
  api: Api,
  { repository, number }: FollowRequest,
  known: FullPull | undefined,
): Promise<Omit<ProposalNews, 'tag'>> {
  const pull = known ?? (await fetchPull(api, repository, number));
  const state = stateOf(pull);
  return {
    state,
    // While a pull request is open, the field names a trial merge that is on no branch.
    mergedCommit: state === 'merged' ? (pull.merge_commit_sha ?? undefined) : undefined,
    answers: await listAnswers(api, repository, number),
  };
}

/** A tag that is not one of ours is none: everything is news then. */
function parseTag(tag: string | undefined): Tag | undefined {
  try {
    return tagSchema.parse(JSON.parse(tag ?? ''));
  } catch {
    return undefined;
  }
}

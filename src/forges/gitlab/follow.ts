import * as z from 'zod/mini';
import { textDigest } from '../common/digest.ts';
import { StatusError } from '../common/status-error.ts';
import type { FollowRequest, ProposalNews } from '../moderating.ts';
import { addressOf } from './address.ts';
import { readSaid } from './answers.ts';
import type { Api, Page } from './api.ts';
import { PER_PAGE } from './pages.ts';
import { fetchPull, fullPullSchema, mergedCommitOf, stateOf, type FullPull } from './pull.ts';

/** What was seen last: the forge's tags of two answers, and a digest, because a merge request's answer also changes with its project. */
const tagSchema = z.object({
  pull: z.optional(z.string()),
  notes: z.optional(z.string()),
  digest: z.string(),
});
type Tag = z.infer<typeof tagSchema>;

/** What is new of a merge request. When nothing is, both questions are answered by 304 without a body. */
export async function follow(api: Api, request: FollowRequest): Promise<ProposalNews | undefined> {
  const last = parseTag(request.tag);
  const pull = await askPull(api, request, last?.pull);
  const notes = await askNotes(api, request, last?.notes);
  if (pull === undefined && notes === undefined) return undefined;
  const news = await readNews(api, request, pull?.value);
  const digest = await textDigest(JSON.stringify(news));
  if (digest === last?.digest) return undefined;
  const tag: Tag = { pull: pull?.tag ?? last?.pull, notes: notes?.tag ?? last?.notes, digest };
  return { ...news, tag: JSON.stringify(tag) };
}

function askPull(
  api: Api,
  { repository, number }: FollowRequest,
  tag: string | undefined,
): Promise<Page<FullPull> | undefined> {
  const path = addressOf(repository, 'merge_requests', number);
  return orUnchanged(api.askPage(fullPullSchema, { path, tag }));
}

/** The newest alone: what is said later comes first there. */
function askNotes(
  api: Api,
  { repository, number }: FollowRequest,
  tag: string | undefined,
): Promise<Page<unknown> | undefined> {
  const path = addressOf(repository, 'merge_requests', number, 'notes');
  const query = { sort: 'desc', order_by: 'created_at', per_page: PER_PAGE };
  return orUnchanged(api.askPage(z.array(z.unknown()), { path, query, tag }));
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

/** What was closed because a moderator's commit holds it is merged, though the forge cannot know. */
async function readNews(
  api: Api,
  { repository, number }: FollowRequest,
  known: FullPull | undefined,
): Promise<Omit<ProposalNews, 'tag'>> {
  const pull = known ?? (await fetchPull(api, repository, number));
  const { answers, acceptedAs } = await readSaid(api, repository, number);
  const state = stateOf(pull);
  if (state === 'closed' && acceptedAs !== undefined)
    return { state: 'merged', mergedCommit: acceptedAs, answers };
  return { state, mergedCommit: state === 'merged' ? mergedCommitOf(pull) : undefined, answers };
}

/** A tag that is not one of ours is none: everything is news then. */
function parseTag(tag: string | undefined): Tag | undefined {
  try {
    return tagSchema.parse(JSON.parse(tag ?? ''));
  } catch {
    return undefined;
  }
}

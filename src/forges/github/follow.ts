import * as z from 'zod/mini';
import type { FollowRequest, ProposalNews } from '../moderating.ts';
import { commentsSchema, listAnswers } from './answers.ts';
import type { Api, Call, Page } from './api.ts';
import { textDigest } from './digest.ts';
import { StatusError } from './failure.ts';
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
  const { repository, number } = request;
  const last = parseTag(request.tag);
  const name = nameOf(repository);
  const pull = await askChanged(
    api,
    fullPullSchema,
    last?.pull,
    (headers) => (rest, options) =>
      rest.pulls.get({ ...name, pull_number: number, headers, request: options }),
  );
  const comments = await askChanged(
    api,
    commentsSchema,
    last?.comments,
    (headers) => (rest, options) =>
      rest.issues.listComments({
        ...name,
        issue_number: number,
        per_page: PER_PAGE,
        headers,
        request: options,
      }),
  );
  if (pull === undefined && comments === undefined) return undefined;
  const news = await readNews(api, request, pull?.value);
  const digest = await textDigest(JSON.stringify(news));
  if (digest === last?.digest) return undefined;
  const tag: Tag = { pull: pull?.tag ?? last?.pull, comments: comments?.tag ?? last?.comments, digest };
  return { ...news, tag: JSON.stringify(tag) };
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

/** Undefined when the forge says that its answer is the one of that tag. */
async function askChanged<T>(
  api: Api,
  answer: z.ZodMiniType<T>,
  tag: string | undefined,
  callWith: (headers: Record<string, string>) => Call,
): Promise<Page<T> | undefined> {
  try {
    return await api.askPage(answer, callWith(tag === undefined ? {} : { 'if-none-match': tag }));
  } catch (error) {
    if (error instanceof StatusError && error.status === 304) return undefined;
    throw error;
  }
}

/** A tag that is not one of ours is none: everything is news then. */
function parseTag(tag: string | undefined): Tag | undefined {
  try {
    return tagSchema.parse(JSON.parse(tag ?? ''));
  } catch {
    return undefined;
  }
}

import * as z from 'zod/mini';
import { textDigest } from '../common/digest.ts';
import type { FollowRequest, ProposalNews } from '../moderating.ts';
import { listComments, readSaid, type Comment } from './answers.ts';
import type { Api } from './api.ts';
import { fetchPull, outcomeOf, stateOf, type Pull } from './pull.ts';

/** What was seen last: digests of the two answers that tell of any change, and of the news, because they change also without one. */
const tagSchema = z.object({ seen: z.string(), digest: z.string() });
type Tag = z.infer<typeof tagSchema>;

/** What is new of a pull request. The forge knows no conditional requests: nothing more than two answers is read when nothing is. */
export async function follow(api: Api, request: FollowRequest): Promise<ProposalNews | undefined> {
  const last = parseTag(request.tag);
  const pull = await fetchPull(api, request.repository, request.number);
  const comments = await listComments(api, request.repository, request.number);
  const seen = await digestSeen(pull, comments);
  if (seen === last?.seen) return undefined;
  const news = await readNews(api, request, pull);
  const digest = await textDigest(JSON.stringify(news));
  return digest === last?.digest ? undefined : { ...news, tag: JSON.stringify({ seen, digest }) };
}

/** A review changes when the pull request was changed, the edit of a comment does not. */
async function digestSeen(pull: Pull, comments: readonly Comment[]): Promise<string> {
  const { merge_commit_sha: commit, updated_at: updated } = pull;
  return textDigest(JSON.stringify([stateOf(pull), commit, updated, comments]));
}

async function readNews(
  api: Api,
  { repository, number }: FollowRequest,
  pull: Pull,
): Promise<Omit<ProposalNews, 'tag'>> {
  const { answers, acceptedAs } = await readSaid(api, repository, number);
  return { ...outcomeOf(pull, acceptedAs), answers };
}

/** A tag that is not one of ours is none: everything is news then. */
function parseTag(tag: string | undefined): Tag | undefined {
  try {
    return tagSchema.parse(JSON.parse(tag ?? ''));
  } catch {
    return undefined;
  }
}

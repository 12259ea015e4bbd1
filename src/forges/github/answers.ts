import * as z from 'zod/mini';
import type { Answer } from '../moderating.ts';
import type { Api } from './api.ts';
import { collectEntries, PER_PAGE } from './pages.ts';
import { isSpeaker, userSchema } from './person.ts';
import { nameOf } from './repository.ts';

/** More remarks than this are not read: 2,000 of each kind. */
const MOST_PAGES = 20;

export const commentSchema = z.object({
  user: userSchema,
  body: z.optional(z.nullable(z.string())),
  author_association: z.optional(z.string()),
  created_at: z.string(),
});

const reviewSchema = z.object({
  user: userSchema,
  body: z.nullable(z.string()),
  author_association: z.optional(z.string()),
  submitted_at: z.optional(z.nullable(z.string())),
});

export type Comment = z.infer<typeof commentSchema>;

/** Names an answer in its text, where no reader sees it. */
export function markerOf(id: string): string {
  if (!/^[0-9a-f]{1,64}$/.test(id)) throw new TypeError('An answer is named by hex digits');
  return `<!-- emendata:${id} -->`;
}

/** Everything said under a pull request, in comments and in reviews, oldest first. */
export async function listAnswers(api: Api, repository: string, number: number): Promise<Answer[]> {
  const [comments, reviews] = await Promise.all([
    listComments(api, repository, number),
    listReviews(api, repository, number),
  ]);
  return [...comments, ...reviews]
    .flatMap(toAnswer)
    .toSorted((one, other) => Date.parse(one.created) - Date.parse(other.created));
}

/** The comments of a pull request, oldest first. */
export async function listComments(api: Api, repository: string, number: number): Promise<Comment[]> {
  const query = { ...nameOf(repository), issue_number: number, per_page: PER_PAGE };
  return collectEntries(api, commentSchema, {
    callFor: (page) => (rest, request) => rest.issues.listComments({ ...query, page, request }),
    most: MOST_PAGES,
  });
}

async function listReviews(api: Api, repository: string, number: number): Promise<Comment[]> {
  const query = { ...nameOf(repository), pull_number: number, per_page: PER_PAGE };
  const reviews = await collectEntries(api, reviewSchema, {
    callFor: (page) => (rest, request) => rest.pulls.listReviews({ ...query, page, request }),
    most: MOST_PAGES,
  });
  // A review that was not submitted yet has no date, and is seen by its author alone.
  return reviews.flatMap(({ submitted_at: date, ...review }) =>
    date ? [{ ...review, created_at: date }] : [],
  );
}

function toAnswer({ user, body, author_association, created_at }: Comment): Answer[] {
  const text = (body ?? '').replace(/\s*<!-- emendata:[0-9a-f]{1,64} -->\s*$/, '');
  if (text.trim() === '') return [];
  const isModerator = isSpeaker(author_association);
  return [{ author: user?.login ?? 'ghost', isModerator, text, created: created_at }];
}

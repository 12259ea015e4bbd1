import * as z from 'zod/mini';
import { ForgeError } from '../forge.ts';
import type { Answer } from '../moderating.ts';
import type { Api } from './api.ts';
import { collectEntries } from './pages.ts';
import { isSame, isThere, userSchema } from './person.ts';
import { pathOf } from './repository.ts';

/** More reviews than this are not read: 1,000. */
const MOST_PAGES = 20;
/** What an acceptance leaves under a proposal that the forge cannot know to be merged. */
const ACCEPTED = /^([0-9a-f]{40}(?:[0-9a-f]{24})?)\n\n<!-- emendata:accepted -->$/;

const commentSchema = z.object({ user: userSchema, body: z.string(), created_at: z.string() });
const reviewSchema = z.object({
  user: userSchema,
  state: z.string(),
  body: z.string(),
  submitted_at: z.optional(z.nullable(z.string())),
});

export type Comment = z.infer<typeof commentSchema>;

/** Names an answer in its text, where no reader sees it. */
export function markerOf(id: string): string {
  if (!/^[0-9a-f]{1,64}$/.test(id)) throw new TypeError('An answer is named by hex digits');
  return `<!-- emendata:${id} -->`;
}

/** What is left under a proposal that was accepted by another commit: the forge shows it as a link to the commit. */
export function acceptanceNote(commit: string): string {
  return `${commit}\n\n<!-- emendata:accepted -->`;
}

/** The commit such a note names. */
export function acceptedIn({ body }: Pick<Comment, 'body'>): string | undefined {
  return ACCEPTED.exec(body.trim())?.[1];
}

/** Everything said under a pull request, and what of it is said by an acceptance. */
export interface Said {
  /** Oldest first. */
  answers: Answer[];
  /** The commit that a moderator says it became. */
  acceptedAs: string | undefined;
}

/** Everything said under a pull request, in comments and in reviews. */
export async function readSaid(api: Api, repository: string, number: number): Promise<Said> {
  const [comments, reviews] = await Promise.all([
    listComments(api, repository, number),
    listReviews(api, repository, number),
  ]);
  const said = [...comments, ...reviews].filter(({ body }) => textOf(body).trim() !== '');
  const speakers = said.length === 0 ? [] : await listSpeakers(api, repository);
  const acceptances = comments
    .filter((comment) => isSpeaker(comment, speakers))
    .flatMap((one) => acceptedIn(one) ?? []);
  const answers = said
    .filter((comment) => acceptedIn(comment) === undefined)
    .map((comment) => toAnswer(comment, speakers))
    .toSorted((one, other) => Date.parse(one.created) - Date.parse(other.created));
  return { answers, acceptedAs: acceptances.at(-1) };
}

/** The comments of a pull request, oldest first: the forge gives all in one answer. */
export async function listComments(api: Api, repository: string, number: number): Promise<Comment[]> {
  return api.ask(z.array(commentSchema), { path: pathOf(repository, 'issues', number, 'comments') });
}

async function listReviews(api: Api, repository: string, number: number): Promise<Comment[]> {
  const question = { path: pathOf(repository, 'pulls', number, 'reviews') };
  const reviews = await collectEntries(api, reviewSchema, { question, most: MOST_PAGES });
  // One that was not submitted yet is seen by its author alone; one that was asked for says nothing.
  return reviews.flatMap(({ state, submitted_at: date, ...review }) =>
    date && !/PENDING|REQUEST_REVIEW/.test(state) ? [{ ...review, created_at: date }] : [],
  );
}

/**
 * Who may write to the repository, and so speak for it: its owner, collaborators, members of its teams. Only who is signed
 * in may ask; to anybody else just the owner is known.
 */
async function listSpeakers(api: Api, repository: string): Promise<string[]> {
  const [owner = ''] = repository.split('/');
  try {
    const users = await api.ask(z.array(userSchema), { path: pathOf(repository, 'assignees') });
    return [owner, ...users.flatMap((user) => (isThere(user) ? [user.login] : []))];
  } catch (error) {
    const isHidden = error instanceof ForgeError && /^(unauthorized|forbidden|not-found)$/.test(error.reason);
    if (!isHidden) throw error;
    return [owner];
  }
}

function toAnswer(comment: Comment, speakers: readonly string[]): Answer {
  const { user, body, created_at } = comment;
  const author = isThere(user) ? user.login : 'ghost';
  return { author, isModerator: isSpeaker(comment, speakers), text: textOf(body), created: created_at };
}

function isSpeaker({ user }: Comment, speakers: readonly string[]): boolean {
  return isThere(user) && speakers.some((speaker) => isSame(speaker, user.login));
}

function textOf(body: string): string {
  return body.replace(/\s*<!-- emendata:[0-9a-f]{1,64} -->\s*$/, '');
}

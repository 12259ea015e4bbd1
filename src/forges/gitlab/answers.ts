import * as z from 'zod/mini';
import { orUndefined, StatusError } from '../common/status-error.ts';
import type { Answer } from '../moderating.ts';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { collectEntries, PER_PAGE } from './pages.ts';
import { userSchema } from './person.ts';
import { DEVELOPER } from './repository.ts';
import { shaSchema } from './ref.ts';

/** More remarks than this are not read: 2,000. */
const MOST_PAGES = 20;
const MARK = /\s*<!-- emendata:[0-9a-f]{1,64} -->\s*$/;
/** What an acceptance leaves under a proposal that the forge cannot know to be merged. */
const ACCEPTED = /^([0-9a-f]{40,64})\n\n<!-- emendata:accepted -->$/;

const noteSchema = z.object({
  author: userSchema,
  body: z.string(),
  created_at: z.string(),
  system: z.boolean(),
});
const memberSchema = z.object({ id: z.int(), access_level: z.int() });

export type Note = z.infer<typeof noteSchema>;

/** Everything said under a merge request, and what of it is said by an acceptance. */
export interface Said {
  answers: Answer[];
  /** The commit that a moderator says it became. */
  acceptedAs: string | undefined;
}

/** Names an answer in its text, where no reader sees it. */
export function markerOf(id: string): string {
  if (!/^[0-9a-f]{1,64}$/.test(id)) throw new TypeError('An answer is named by hex digits');
  return `<!-- emendata:${id} -->`;
}

/** What is left under a proposal that was accepted by another commit: GitLab shows it as a link to the commit. */
export function acceptanceNote(commit: string): string {
  return `${commit}\n\n<!-- emendata:accepted -->`;
}

/** The commit such a note names. */
export function acceptedIn({ body }: Note): string | undefined {
  const commit = ACCEPTED.exec(body.trim())?.[1];
  return z.safeParse(shaSchema, commit).data;
}

/** Everything people said under a merge request, in threads or not, oldest first. */
export async function readSaid(api: Api, repository: string, number: number): Promise<Said> {
  const notes = await listNotes(api, repository, number);
  const moderators = await findModerators(api, repository, notes);
  const isModerator = ({ author }: Note) => author !== null && moderators.has(author.id);
  const acceptances = notes.flatMap((note) => (isModerator(note) ? (acceptedIn(note) ?? []) : []));
  return {
    answers: notes.flatMap((note) => toAnswer(note, isModerator(note))),
    acceptedAs: acceptances.at(-1),
  };
}

/** The remarks of people under a merge request, oldest first; what the forge itself notes down is none. */
export async function listNotes(api: Api, repository: string, number: number): Promise<Note[]> {
  const path = addressOf(repository, 'merge_requests', number, 'notes');
  const call = { path, query: { sort: 'asc', order_by: 'created_at' } };
  const notes = await collectEntries(api, noteSchema, { call, most: MOST_PAGES });
  return notes.filter(({ system }) => !system);
}

/** Who of the authors may speak for the project. Where members are nobody's business, nobody is known to. */
async function findModerators(api: Api, repository: string, notes: readonly Note[]): Promise<Set<number>> {
  const ids = [...new Set(notes.flatMap(({ author }) => (author === null ? [] : [author.id])))];
  const moderators = new Set<number>();
  for (let at = 0; at < ids.length; at += PER_PAGE) {
    const query = { user_ids: ids.slice(at, at + PER_PAGE), per_page: PER_PAGE };
    const path = addressOf(repository, 'members', 'all');
    const members = await orHidden(api.ask(z.array(memberSchema), { path, query }));
    for (const { id, access_level } of members ?? []) if (access_level >= DEVELOPER) moderators.add(id);
  }
  return moderators;
}

async function orHidden<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await orUndefined(answer);
  } catch (error) {
    const isHidden = error instanceof StatusError && [401, 403].includes(error.status);
    if (isHidden && error.reason !== 'rate-limited') return undefined;
    throw error;
  }
}

function toAnswer(note: Note, isModerator: boolean): Answer[] {
  const text = note.body.replace(MARK, '');
  if (text.trim() === '' || acceptedIn(note) !== undefined) return [];
  return [{ author: note.author?.username ?? 'ghost', isModerator, text, created: note.created_at }];
}

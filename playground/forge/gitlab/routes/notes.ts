import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Comment, Pull } from '../../store/pulls.ts';
import { closePull } from '../../work/pull-tips.ts';
import { forbidden, refuse } from '../errors.ts';
import { mayPush, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toUser } from '../shapes/user.ts';
import { readableMergeRequest } from './find-merge-request.ts';

/** Most characters of a note. */
const MOST = 1_000_000;
const BASE = '/projects/:id/merge_requests/:iid';
const newNote = z.object({ body: z.string() });

interface Note extends Comment {
  system: boolean;
}

/** What people said, and what the forge says happened. */
function notesOf(pull: Pull): Note[] {
  const { merged, closedAt, author } = pull;
  const said = [...pull.comments, ...pull.reviews].map((note) => ({ ...note, system: false }));
  const body = merged === undefined ? 'closed' : 'merged';
  const event = { id: pull.id * 1_000, author: merged?.by ?? author, body, system: true };
  const events = closedAt === undefined ? [] : [{ ...event, createdAt: closedAt }];
  return [...said, ...events];
}

function toNote(forge: Forge, pull: Pull, { id, body, author, createdAt, system }: Note) {
  const created_at = createdAt.toISOString();
  return {
    id,
    type: null,
    body,
    author: toUser(forge, author),
    created_at,
    updated_at: created_at,
    system,
    noteable_id: pull.id,
    noteable_type: 'MergeRequest',
    noteable_iid: pull.number,
    project_id: pull.base.id,
    resolvable: false,
    confidential: false,
    internal: false,
  };
}

function listNotes(forge: Forge, c: ForgeContext, pull: Pull) {
  const sign = c.req.query('sort') === 'asc' ? 1 : -1;
  const sorted = notesOf(pull).toSorted(
    (one, other) => sign * (one.createdAt.getTime() - other.createdAt.getTime() || one.id - other.id),
  );
  return paginate(forge, c, sorted).map((note) => toNote(forge, pull, note));
}

/** A line `/close` outside fenced code is done and not said, as every quick action. */
function takeClose(text: string): { body: string; closes: boolean } {
  let isFenced = false;
  const lines = text.split('\n');
  const kept = lines.filter((line) => {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    return isFenced || !/^\/close\b/.test(line);
  });
  return { body: kept.join('\n'), closes: kept.length < lines.length };
}

async function addNote(forge: Forge, c: ForgeContext, list: 'comments' | 'reviews') {
  const viewer = requireViewer(c);
  const pull = await readableMergeRequest(forge, c);
  if (pull.base.isArchived) throw forbidden();
  const { body: text } = await readBody(c, newNote);
  if (text.trim() === '') throw refuse(400, { note: ["can't be blank"] });
  if (text.length > MOST) throw refuse(400, { note: [`is too long (maximum is ${MOST} characters)`] });
  const { body, closes } = takeClose(text);
  const note = { id: forge.pulls.nextCommentId(), author: viewer.account, body, createdAt: forge.clock() };
  if (list === 'comments') pull.comments.push(note);
  else pull.reviews.push({ ...note, state: 'COMMENTED', commit: pull.headSha });
  pull.updatedAt = note.createdAt;
  const mayClose = mayPush(pull.base, viewer) || pull.author === viewer.account;
  if (closes && mayClose && pull.state === 'open') closePull(forge, pull);
  return toNote(forge, pull, { ...note, system: false });
}

/** What is said under a merge request: single notes, and threads that are shown as one note each. */
export function noteRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${BASE}/notes`, async (c) => c.json(listNotes(forge, c, await readableMergeRequest(forge, c))));
  routes.post(`${BASE}/notes`, async (c) => c.json(await addNote(forge, c, 'comments'), 201));
  routes.get(`${BASE}/discussions`, async (c) => {
    const notes = listNotes(forge, c, await readableMergeRequest(forge, c));
    return c.json(notes.map((note) => ({ id: String(note.id), individual_note: true, notes: [note] })));
  });
  routes.post(`${BASE}/discussions`, async (c) => {
    const note = await addNote(forge, c, 'reviews');
    return c.json({ id: String(note.id), individual_note: false, notes: [note] }, 201);
  });
  return routes;
}

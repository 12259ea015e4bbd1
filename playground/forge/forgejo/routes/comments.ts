import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { refuseArchived, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { toComment } from '../shapes/pull.ts';
import { readablePull } from './find-pull.ts';

const PATH = '/repos/:owner/:repo/issues/:number/comments';
/** Bytes that the usual proxy in front lets through. */
const LARGEST = 1 << 20;
const newSchema = z.object({ body: z.string().check(z.minLength(1)) });

async function addComment(forge: Forge, c: ForgeContext) {
  const { account: author } = requireViewer(c);
  const pull = await readablePull(forge, c);
  refuseArchived(pull.base);
  if (Number(c.req.header('content-length') ?? 0) > LARGEST)
    throw new HttpError(413, 'Request Entity Too Large');
  const { body } = await readBody(c, newSchema);
  const comment = { id: forge.pulls.nextCommentId(), author, body, createdAt: forge.clock() };
  pull.comments.push(comment);
  pull.updatedAt = comment.createdAt;
  return toComment(forge, pull, comment);
}

/** What is said under a pull request, all in one answer. */
export function commentRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(PATH, async (c) => {
    const pull = await readablePull(forge, c);
    return c.json(pull.comments.map((comment) => toComment(forge, pull, comment)));
  });
  routes.post(PATH, async (c) => c.json(await addComment(forge, c), 201));
  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { refuseArchived, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toReview } from '../shapes/pull.ts';
import { readablePull } from './find-pull.ts';

const PATH = '/repos/:owner/:repo/pulls/:number/reviews';
const STATES = { APPROVED: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;
const newSchema = z.object({
  body: z.prefault(z.string(), ''),
  event: z.enum(['APPROVED', 'REQUEST_CHANGES', 'COMMENT']),
});

/** Reviews of pull requests as a whole. */
export function reviewRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(PATH, async (c) => {
    const pull = await readablePull(forge, c);
    return c.json(paginate(forge, c, pull.reviews).map((review) => toReview(forge, pull, review)));
  });
  routes.post(PATH, async (c) => {
    const { account: author } = requireViewer(c);
    const pull = await readablePull(forge, c);
    refuseArchived(pull.base);
    const { body, event } = await readBody(c, newSchema);
    if (event !== 'COMMENT' && author === pull.author)
      throw new HttpError(422, 'approve your own pull is not allowed');
    const createdAt = forge.clock();
    const id = forge.pulls.nextCommentId();
    const review = { id, author, body, state: STATES[event], commit: pull.headSha, createdAt };
    pull.reviews.push(review);
    pull.updatedAt = createdAt;
    return c.json(toReview(forge, pull, review));
  });
  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { refuseArchived, requireViewer } from '../auth.ts';
import { unprocessable } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { paginate, readBody } from '../http/request.ts';
import { toReview } from '../shapes/pull.ts';
import { readablePull } from './find-pull.ts';

const newReview = z.object({
  body: z.prefault(z.string(), ''),
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
});

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Reviews of pull requests as a whole; they have no remarks on single lines. */
export function reviewRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const path = '/repos/:owner/:repo/pulls/:number/reviews';

  routes.get(path, async (c) => {
    const pull = await readablePull(forge, c);
    return c.json(paginate(forge, c, pull.reviews).map((review) => toReview(forge, pull, review)));
  });

  routes.post(path, async (c) => {
    const { account: author } = requireViewer(c);
    const pull = await readablePull(forge, c);
    refuseArchived(pull.base);
    const { body, event } = await readBody(c, newReview);
    if (event !== 'COMMENT' && author === pull.author)
      throw unprocessable('Review Can not approve your own pull request');
    if (event !== 'APPROVE' && body.trim() === '') throw unprocessable('Review body is required');
    const review = {
      id: forge.pulls.nextCommentId(),
      author,
      body,
      state: STATES[event],
      commit: pull.headSha,
      createdAt: forge.clock(),
    };
    pull.reviews.push(review);
    pull.updatedAt = review.createdAt;
    return c.json(toReview(forge, pull, review));
  });

  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { forbidden, refuse } from '../errors.ts';
import { mayPush, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { toFullMergeRequest } from '../shapes/merge-request.ts';
import { mergeRequest } from '../work/merge.ts';
import { readableMergeRequest } from './find-merge-request.ts';

const mergeBody = z.object({
  sha: z.optional(z.string()),
  squash: z.prefault(z.boolean(), false),
  merge_commit_message: z.optional(z.string()),
  squash_commit_message: z.optional(z.string()),
  should_remove_source_branch: z.prefault(z.boolean(), false),
});

/** `PUT merge`: 401 and not 403 says that this account may not. */
export function mergeRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.put('/projects/:id/merge_requests/:iid/merge', async (c) => {
    const viewer = requireViewer(c);
    const pull = await readableMergeRequest(forge, c);
    if (!mayPush(pull.base, viewer)) throw refuse(401, '401 Unauthorized');
    if (pull.base.isArchived) throw forbidden();
    const wish = await readBody(c, mergeBody);
    await mergeRequest(forge, pull, { by: viewer.account, wish });
    return c.json(await toFullMergeRequest(forge, pull, viewer));
  });
  return routes;
}

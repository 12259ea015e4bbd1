import { Hono } from 'hono';
import * as z from 'zod/mini';
import { can, refuseArchived, refuseWrite, requireViewer } from '../auth.ts';
import { HttpError, notFound } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { readBody } from '../http/request.ts';
import { mergePull } from '../work/merge-pull.ts';
import { readablePull } from './find-pull.ts';

const mergeBody = z.object({
  commit_title: z.optional(z.string()),
  commit_message: z.optional(z.string()),
  sha: z.optional(z.string()),
  merge_method: z.prefault(z.enum(['merge', 'squash', 'rebase']), 'merge'),
});

/** `GET` and `PUT pulls/{n}/merge`. Rebasing is switched off in every repository, and the repositories say so. */
export function mergeRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const path = '/repos/:owner/:repo/pulls/:number/merge';

  routes.get(path, async (c) => {
    const pull = await readablePull(forge, c);
    if (pull.merged === undefined) throw notFound();
    return c.body(null, 204);
  });

  routes.put(path, async (c) => {
    const viewer = requireViewer(c);
    const pull = await readablePull(forge, c);
    if (!can(pull.base, viewer, 'write')) throw refuseWrite(viewer);
    refuseArchived(pull.base);
    const {
      merge_method: method,
      sha: expected,
      commit_title: title,
      commit_message: message,
    } = await readBody(c, mergeBody);
    if (method === 'rebase') throw new HttpError(405, 'Rebase merges are not allowed on this repository.');
    const sha = await mergePull(forge, pull, { by: viewer.account, method, sha: expected, title, message });
    return c.json({ sha, merged: true, message: 'Pull Request successfully merged' });
  });

  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { notFound } from '../errors.ts';
import { can, refuseArchived, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { mergePull } from '../work/merge.ts';
import { updateHead } from '../work/update-head.ts';
import { readablePull } from './find-pull.ts';

const PATH = '/repos/:owner/:repo/pulls/:number';
const wishSchema = z.object({
  Do: z.enum(['merge', 'rebase', 'rebase-merge', 'squash', 'fast-forward-only', 'manually-merged']),
  MergeTitleField: z.optional(z.string()),
  MergeMessageField: z.optional(z.string()),
  head_commit_id: z.optional(z.string()),
  delete_branch_after_merge: z.prefault(z.boolean(), false),
});

/** Merging a pull request, asking whether it is, and bringing its branch up to date. */
export function mergeRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${PATH}/merge`, async (c) => {
    if ((await readablePull(forge, c)).merged === undefined) throw notFound();
    return c.body(null, 204);
  });
  routes.post(`${PATH}/merge`, async (c) => {
    const viewer = requireViewer(c);
    const pull = await readablePull(forge, c);
    refuseArchived(pull.base);
    if (!can(pull.base, viewer, 'write')) throw new HttpError(405, 'User not allowed to merge PR');
    await mergePull(forge, pull, { by: viewer.account, wish: await readBody(c, wishSchema) });
    return c.body(null, 200);
  });
  routes.post(`${PATH}/update`, async (c) => {
    const viewer = requireViewer(c);
    const pull = await readablePull(forge, c);
    const mayEdit = pull.maintainerCanModify && can(pull.base, viewer, 'write');
    if (!mayEdit && !can(pull.head, viewer, 'write'))
      throw new HttpError(403, 'user is not allowed to update');
    await updateHead(forge, pull, viewer.account);
    return c.body(null, 200);
  });
  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { can, isBlocked, readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toRepository } from '../shapes/repository.ts';
import { forkRepository } from '../work/fork.ts';
import { syncBranch } from '../work/sync-branch.ts';

const BASE = '/repos/:owner/:repo';
const wishSchema = z.object({ name: z.optional(z.string()), organization: z.optional(z.string()) });
const mergeSchema = z.object({ branch: z.string(), ff_only: z.prefault(z.boolean(), false) });

async function makeFork(forge: Forge, c: ForgeContext) {
  const viewer = requireViewer(c);
  const upstream = readable(forge, c);
  const { name = upstream.name, organization } = await readBody(c, wishSchema);
  if (organization !== undefined) throw new HttpError(403, 'User is not an Member of the Organization');
  if (isBlocked(upstream, viewer)) throw new HttpError(403, 'user is blocked');
  const fork = await forkRepository(forge, upstream, { owner: viewer.account, name });
  return toRepository(forge, fork, viewer);
}

/** Forks, and bringing a branch of one up to date: in Forgejo's way and in Gitea's. */
export function forkRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${BASE}/forks`, (c) => {
    const viewer = c.get('viewer');
    const forks = forge.repositories.forksOf(readable(forge, c)).filter((fork) => can(fork, viewer, 'read'));
    return c.json(paginate(forge, c, forks).map((fork) => toRepository(forge, fork, viewer)));
  });
  routes.post(`${BASE}/forks`, async (c) => c.json(await makeFork(forge, c), 202));
  routes.post(`${BASE}/sync_fork/:branch{.+}`, async (c) => {
    await syncBranch(forge, writable(forge, c), {
      branch: c.req.param('branch'),
      by: requireViewer(c).account,
    });
    return c.body(null, 204);
  });
  routes.post(`${BASE}/merge-upstream`, async (c) => {
    const repository = writable(forge, c);
    const { branch } = await readBody(c, mergeSchema);
    await syncBranch(forge, repository, { branch, by: requireViewer(c).account });
    return c.json({ merge_type: 'fast-forward' });
  });
  return routes;
}

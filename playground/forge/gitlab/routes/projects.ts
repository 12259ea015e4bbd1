import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Repository } from '../../store/repositories.ts';
import { levelOf, maySee, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate, paginateByKey } from '../http/pages.ts';
import { forbidden } from '../errors.ts';
import { toProject } from '../shapes/project.ts';
import { forkProject } from '../work/fork.ts';

const forkBody = z.object({
  path: z.optional(z.string()),
  name: z.optional(z.string()),
  namespace_path: z.optional(z.string()),
  branches: z.optional(z.string()),
});

function isWanted(c: ForgeContext, repository: Repository): boolean {
  const viewer = c.get('viewer');
  const level = levelOf(repository, viewer?.account);
  const isOwned = repository.owner === viewer?.account;
  const archived = c.req.query('archived');
  return (
    maySee(repository, viewer) &&
    (c.req.query('owned') !== 'true' || isOwned) &&
    (c.req.query('membership') !== 'true' || level > 0) &&
    level >= Number(c.req.query('min_access_level') ?? 0) &&
    (archived === undefined || String(repository.isArchived) === archived)
  );
}

async function answerList(forge: Forge, c: ForgeContext, all: readonly Repository[]): Promise<Response> {
  for (const name of ['owned', 'membership', 'min_access_level'])
    if (c.req.query(name) !== undefined) requireViewer(c);
  const wanted = all.filter((repository) => isWanted(c, repository));
  const byActivity = (one: Repository, other: Repository) =>
    other.pushedAt.getTime() - one.pushedAt.getTime();
  const sorted = wanted.toSorted(
    c.req.query('order_by') === 'last_activity_at' ? byActivity : (one, other) => other.id - one.id,
  );
  const isKeyset = c.req.query('pagination') === 'keyset';
  const page = isKeyset ? paginateByKey(forge, c, wanted) : paginate(forge, c, sorted);
  return c.json(await Promise.all(page.map((one) => toProject(forge, one, c.get('viewer')))));
}

/** Projects: listed, looked at and forked. */
export function projectRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/projects', (c) => answerList(forge, c, forge.repositories.list()));
  routes.get('/projects/:id', async (c) =>
    c.json(await toProject(forge, readable(forge, c), c.get('viewer'))),
  );
  routes.get('/projects/:id/forks', (c) =>
    answerList(forge, c, forge.repositories.forksOf(readable(forge, c))),
  );
  routes.post('/projects/:id/fork', async (c) => {
    const viewer = requireViewer(c);
    const upstream = readable(forge, c);
    const wish = await readBody(c, forkBody);
    const { login } = viewer.account;
    if ((wish.namespace_path ?? login).toLowerCase() !== login.toLowerCase()) throw forbidden();
    const fork = await forkProject(forge, upstream, {
      owner: viewer.account,
      path: wish.path ?? upstream.name,
    });
    return c.json({ ...(await toProject(forge, fork, viewer)), import_status: 'scheduled' }, 201);
  });
  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { can, readable, requireViewer } from '../auth.ts';
import { HttpError } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { paginate, readBody } from '../http/request.ts';
import { toFullRepository, toRepository } from '../shapes/repository.ts';
import type { Viewer } from '../store/accounts.ts';
import type { Repository } from '../store/repositories.ts';
import { forkRepository } from '../work/fork.ts';

const forkBody = z.object({ name: z.optional(z.string()), default_branch_only: z.optional(z.boolean()) });

function refuseFork(upstream: Repository, viewer: Viewer): void {
  if (viewer.scopes === undefined)
    throw new HttpError(403, 'Resource not accessible by personal access token');
  if (upstream.owner === viewer.account) throw new HttpError(403, 'You already own this repository.');
  if (!viewer.scopes.includes('repo') && !viewer.scopes.includes('public_repo'))
    throw new HttpError(404, 'Not Found');
}

/** Whether an account has to do with a repository in one of the ways it asked for. */
function isOf(repository: Repository, viewer: Viewer, { affiliation }: Record<string, string>): boolean {
  const ways = (affiliation ?? 'owner,collaborator,organization_member').split(',');
  if (!can(repository, viewer, 'read')) return false;
  if (repository.owner === viewer.account) return ways.includes('owner');
  return repository.collaborators.has(viewer.account.login.toLowerCase()) && ways.includes('collaborator');
}

/** A repository and its forks, and those of an account. */
export function repositoryRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.get('/user/repos', (c) => {
    const viewer = requireViewer(c);
    const mine = forge.repositories.list().filter((repository) => isOf(repository, viewer, c.req.query()));
    if (c.req.query('sort') === 'pushed')
      mine.sort((one, other) => other.pushedAt.getTime() - one.pushedAt.getTime());
    return c.json(paginate(forge, c, mine).map((repository) => toRepository(forge, repository, viewer)));
  });

  routes.delete('/repos/:owner/:repo', (c) => {
    const viewer = requireViewer(c);
    const repository = readable(forge, c);
    if (!can(repository, viewer, 'admin')) throw new HttpError(403, 'Must have admin rights to Repository.');
    forge.repositories.remove(repository);
    return c.body(null, 204);
  });

  routes.get('/repos/:owner/:repo', (c) => {
    return c.json(toFullRepository(forge, readable(forge, c), c.get('viewer')));
  });

  routes.get('/repos/:owner/:repo/forks', (c) => {
    const viewer = c.get('viewer');
    const forks = forge.repositories.forksOf(readable(forge, c)).filter((fork) => can(fork, viewer, 'read'));
    return c.json(paginate(forge, c, forks.toReversed()).map((fork) => toRepository(forge, fork, viewer)));
  });

  routes.post('/repos/:owner/:repo/forks', async (c) => {
    const viewer = requireViewer(c);
    const upstream = readable(forge, c);
    const { name } = await readBody(c, forkBody);
    refuseFork(upstream, viewer);
    const fork = await forkRepository(forge, upstream, {
      owner: viewer.account,
      ...(name === undefined ? {} : { name }),
    });
    return c.json(toFullRepository(forge, fork, viewer), 202);
  });

  return routes;
}

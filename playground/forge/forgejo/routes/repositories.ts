import { Hono } from 'hono';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { can, readable, requireViewer } from '../http/access.ts';
import { toRepository } from '../shapes/repository.ts';

/** A repository: look at, delete. */
export function repositoryRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo', (c) => c.json(toRepository(forge, readable(forge, c), c.get('viewer'))));
  routes.delete('/repos/:owner/:repo', (c) => {
    const viewer = requireViewer(c);
    const repository = readable(forge, c);
    if (!can(repository, viewer, 'admin')) throw new HttpError(403, 'user should be the owner of the repo');
    forge.repositories.remove(repository);
    return c.body(null, 204);
  });
  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { createRepository } from '../../work/create-repository.ts';
import { can, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { toRepository } from '../shapes/repository.ts';

const newRepository = z.object({
  name: z.string(),
  private: z.optional(z.boolean()),
  default_branch: z.optional(z.string()),
});
const changes = z.object({ archived: z.optional(z.boolean()) });

/** What owners do with repositories of their own: make, archive. */
export function ownRepositoryRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.post('/user/repos', async (c) => {
    const viewer = requireViewer(c);
    const { name, private: isPrivate = false, default_branch = 'main' } = await readBody(c, newRepository);
    const owner = viewer.account.login;
    if (forge.repositories.find(owner, name) !== undefined)
      throw new HttpError(409, 'The repository with the same name already exists.');
    const wanted = { owner, name, private: isPrivate, defaultBranch: default_branch, files: {} };
    return c.json(toRepository(forge, await createRepository(forge, wanted), viewer), 201);
  });

  routes.patch('/repos/:owner/:repo', async (c) => {
    const viewer = requireViewer(c);
    const repository = readable(forge, c);
    if (!can(repository, viewer, 'admin')) throw new HttpError(403, 'user should be the owner of the repo');
    const { archived } = await readBody(c, changes);
    if (archived !== undefined) repository.isArchived = archived;
    return c.json(toRepository(forge, repository, viewer));
  });

  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { can, readable, requireViewer } from '../auth.ts';
import { HttpError, unprocessable } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { readBody } from '../http/request.ts';
import { toFullRepository } from '../shapes/repository.ts';
import type { Repository } from '../store/repositories.ts';
import { createRepository } from '../work/create-repository.ts';

const newRepository = z.object({ name: z.string(), private: z.optional(z.boolean()) });
const changes = z.object({ archived: z.optional(z.boolean()) });

/** A repository the viewer owns, or 403. */
function administered(forge: Forge, c: ForgeContext): Repository {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  if (!can(repository, viewer, 'admin')) throw new HttpError(403, 'Must have admin rights to Repository.');
  return repository;
}

/** What owners do with repositories of their own: make, archive, share. */
export function ownRepositoryRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.post('/user/repos', async (c) => {
    const viewer = requireViewer(c);
    const { name, private: isPrivate = false } = await readBody(c, newRepository);
    const owner = viewer.account.login;
    if (forge.repositories.find(owner, name) !== undefined)
      throw unprocessable('Repository creation failed.');
    const repository = await createRepository(forge, { owner, name, private: isPrivate, files: {} });
    return c.json(toFullRepository(forge, repository, viewer), 201);
  });

  routes.patch('/repos/:owner/:repo', async (c) => {
    const repository = administered(forge, c);
    const { archived } = await readBody(c, changes);
    if (archived !== undefined) repository.isArchived = archived;
    return c.json(toFullRepository(forge, repository, c.get('viewer')));
  });

  /* Accepted at once: there are no invitations here. */
  routes.put('/repos/:owner/:repo/collaborators/:username', (c) => {
    const repository = administered(forge, c);
    const account = forge.accounts.find(c.req.param('username'));
    if (account === undefined) throw new HttpError(404, 'Not Found');
    repository.collaborators.set(account.login.toLowerCase(), 'write');
    return c.body(null, 204);
  });

  return routes;
}

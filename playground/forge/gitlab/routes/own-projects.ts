import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Repository } from '../../store/repositories.ts';
import { createRepository } from '../../work/create-repository.ts';
import { forbidden, refuse } from '../errors.ts';
import { LEVEL, levelOf, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { toProject } from '../shapes/project.ts';

const newProject = z.object({ path: z.string(), visibility: z.optional(z.enum(['private', 'public'])) });
const newMember = z.object({ username: z.string(), access_level: z.number() });

/** The project of the route, for its owner. */
function owned(forge: Forge, c: ForgeContext): Repository {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  if (levelOf(repository, viewer.account) < LEVEL.owner) throw forbidden();
  return repository;
}

/** What owners do with projects of their own: make, archive, share, remove. */
export function ownProjectRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.post('/projects', async (c) => {
    const viewer = requireViewer(c);
    const { path, visibility = 'private' } = await readBody(c, newProject);
    const owner = viewer.account.login;
    if (forge.repositories.find(owner, path) !== undefined) throw refuse(400, 'Path has already been taken');
    const wanted = { owner, name: path, private: visibility === 'private', files: {} };
    return c.json(await toProject(forge, await createRepository(forge, wanted), viewer), 201);
  });

  routes.delete('/projects/:id', (c) => {
    forge.repositories.remove(owned(forge, c));
    return c.json({ message: '202 Accepted' }, 202);
  });

  routes.post('/projects/:id/archive', async (c) => {
    const repository = owned(forge, c);
    repository.isArchived = true;
    return c.json(await toProject(forge, repository, c.get('viewer')), 201);
  });

  routes.post('/projects/:id/members', async (c) => {
    const repository = owned(forge, c);
    const { username, access_level: level } = await readBody(c, newMember);
    const account = forge.accounts.find(username);
    if (account === undefined) throw refuse(404, '404 User Not Found');
    const permission = level >= LEVEL.developer ? 'write' : 'read';
    repository.collaborators.set(account.login.toLowerCase(), permission);
    return c.json({ id: account.id, username: account.login, access_level: level }, 201);
  });

  return routes;
}

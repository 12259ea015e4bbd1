import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Account } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { notFound } from '../errors.ts';
import { can, readable, requireViewer } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toUser } from '../shapes/user.ts';

const BASE = '/repos/:owner/:repo';
const wishSchema = z.object({ permission: z.prefault(z.enum(['read', 'write', 'admin']), 'write') });

function accountsOf(forge: Forge, { collaborators }: Repository): Account[] {
  return [...collaborators.keys()].flatMap((login) => forge.accounts.find(login) ?? []);
}

/** The repository of the route for somebody who administers it. */
function administered(forge: Forge, c: ForgeContext): Repository {
  const repository = readable(forge, c);
  if (!can(repository, requireViewer(c), 'admin'))
    throw new HttpError(403, 'user should be an owner or a collaborator with admin write of a repository');
  return repository;
}

/** What somebody may do, which only they and those who administer may ask. */
function tellPermission(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const viewer = requireViewer(c);
  const account = forge.accounts.find(c.req.param('user') ?? '');
  if (account !== viewer.account && !can(repository, viewer, 'admin'))
    throw new HttpError(
      403,
      'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own',
    );
  if (account === undefined) throw notFound();
  const granted = repository.collaborators.get(account.login.toLowerCase());
  const permission = repository.owner === account ? 'owner' : (granted ?? 'read');
  return { permission, role_name: permission, user: toUser(forge, account) };
}

/** Who may write to a repository. */
export function collaboratorRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${BASE}/assignees`, (c) => {
    requireViewer(c);
    const repository = readable(forge, c);
    const writers = accountsOf(forge, repository).filter(
      ({ login }) => repository.collaborators.get(login.toLowerCase()) !== 'read',
    );
    return c.json([repository.owner, ...writers].map((account) => toUser(forge, account)));
  });
  routes.get(`${BASE}/collaborators`, (c) => {
    requireViewer(c);
    const accounts = accountsOf(forge, readable(forge, c));
    return c.json(paginate(forge, c, accounts).map((account) => toUser(forge, account)));
  });
  routes.get(`${BASE}/collaborators/:user/permission`, (c) => c.json(tellPermission(forge, c)));
  routes.put(`${BASE}/collaborators/:user`, async (c) => {
    const repository = administered(forge, c);
    const account = forge.accounts.find(c.req.param('user'));
    if (account === undefined) throw new HttpError(422, 'user does not exist');
    const { permission } = await readBody(c, wishSchema);
    repository.collaborators.set(account.login.toLowerCase(), permission);
    return c.body(null, 204);
  });
  routes.delete(`${BASE}/collaborators/:user`, (c) => {
    administered(forge, c).collaborators.delete(c.req.param('user').toLowerCase());
    return c.body(null, 204);
  });
  return routes;
}

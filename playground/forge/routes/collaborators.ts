import { Hono } from 'hono';
import { can, readable, requireViewer } from '../auth.ts';
import { HttpError, notFound } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { toSimpleUser } from '../shapes/user.ts';
import type { Account } from '../store/accounts.ts';
import type { Permission, Repository } from '../store/repositories.ts';

function permissionIn(repository: Repository, account: Account): Permission | 'none' {
  if (repository.owner === account) return 'admin';
  return (
    repository.collaborators.get(account.login.toLowerCase()) ?? (repository.isPrivate ? 'none' : 'read')
  );
}

/** What somebody may do in a repository: told to those who may write to it. */
export function collaboratorRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo/collaborators/:username/permission', (c) => {
    const viewer = requireViewer(c);
    const repository = readable(forge, c);
    if (!can(repository, viewer, 'write'))
      throw new HttpError(403, 'Must have push access to view collaborator permission.');
    const account = forge.accounts.find(c.req.param('username'));
    if (account === undefined) throw notFound();
    const permission = permissionIn(repository, account);
    const user = { ...toSimpleUser(forge, account), role_name: permission };
    return c.json({ permission, role_name: permission, user });
  });
  return routes;
}

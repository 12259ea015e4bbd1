import { Hono } from 'hono';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Repository } from '../../store/repositories.ts';
import { notFound } from '../errors.ts';
import { can, requireViewer } from '../http/access.ts';
import { paginate } from '../http/pages.ts';
import { toRepository } from '../shapes/repository.ts';
import { toUser } from '../shapes/user.ts';

/** Those the account owns, and those it was let into. */
function isMine(repository: Repository, c: ForgeContext): boolean {
  const { account } = requireViewer(c);
  if (!can(repository, c.get('viewer'), 'read')) return false;
  return repository.owner === account || repository.collaborators.has(account.login.toLowerCase());
}

/** The account behind the token, others, and the account's repositories. */
export function userRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/user', (c) => c.json(toUser(forge, requireViewer(c).account)));
  routes.get('/users/:username', (c) => {
    const account = forge.accounts.find(c.req.param('username'));
    if (account === undefined) throw notFound();
    return c.json(toUser(forge, account));
  });
  routes.get('/user/repos', (c) => {
    const viewer = requireViewer(c);
    const mine = forge.repositories.list().filter((repository) => isMine(repository, c));
    if (c.req.query('order_by') === 'recentupdate')
      mine.sort((one, other) => other.pushedAt.getTime() - one.pushedAt.getTime());
    return c.json(paginate(forge, c, mine).map((repository) => toRepository(forge, repository, viewer)));
  });
  return routes;
}

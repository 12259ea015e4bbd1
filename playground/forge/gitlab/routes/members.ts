import { Hono } from 'hono';
import type { Forge, ForgeEnv } from '../../forge.ts';
import type { Repository } from '../../store/repositories.ts';
import { levelOf, readable } from '../http/access.ts';
import { refuse } from '../errors.ts';
import { paginate } from '../http/pages.ts';
import { toUser } from '../shapes/user.ts';

function membersOf(forge: Forge, repository: Repository) {
  const logins = [repository.owner.login, ...repository.collaborators.keys()];
  return logins.flatMap((login) => {
    const account = forge.accounts.find(login);
    if (account === undefined || account.type !== 'User') return [];
    const access_level = levelOf(repository, account);
    return [{ ...toUser(forge, account), access_level, expires_at: null, membership_state: 'active' }];
  });
}

/** Who belongs to a project, and with which rights. */
export function memberRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  for (const path of ['/projects/:id/members', '/projects/:id/members/all']) {
    routes.get(path, (c) => {
      const ids = c.req.queries('user_ids[]')?.map(Number);
      const members = membersOf(forge, readable(forge, c));
      return c.json(
        paginate(
          forge,
          c,
          members.filter(({ id }) => ids === undefined || ids.includes(id)),
        ),
      );
    });
    routes.get(`${path}/:user{\\d+}`, (c) => {
      const member = membersOf(forge, readable(forge, c)).find(
        ({ id }) => id === Number(c.req.param('user')),
      );
      if (member === undefined) throw refuse(404, '404 Not found');
      return c.json(member);
    });
  }
  return routes;
}

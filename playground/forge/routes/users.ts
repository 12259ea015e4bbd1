import { Hono } from 'hono';
import { requireViewer } from '../auth.ts';
import { notFound } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { toPrivateUser, toPublicUser } from '../shapes/user.ts';

/** `GET /user` and `GET /users/{username}`. */
export function userRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/user', (c) => c.json(toPrivateUser(forge, requireViewer(c).account)));
  routes.get('/users/:username', (c) => {
    const account = forge.accounts.find(c.req.param('username'));
    if (account === undefined) throw notFound();
    return c.json(toPublicUser(forge, account));
  });
  return routes;
}

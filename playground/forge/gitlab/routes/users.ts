import { Hono } from 'hono';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { requireViewer } from '../http/access.ts';
import { toSelf } from '../shapes/user.ts';

/** Who the token belongs to. */
export function userRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/user', (c) => c.json(toSelf(forge, requireViewer(c).account)));
  return routes;
}

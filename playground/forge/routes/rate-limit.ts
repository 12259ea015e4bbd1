import { Hono } from 'hono';
import type { Forge, ForgeEnv } from '../forge.ts';

/** `GET /rate_limit`, which costs nothing. */
export function rateLimitRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/rate_limit', (c) => {
    const core = forge.rates.read(c.get('viewer'));
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
    return c.json({ resources: { core, search }, rate: core });
  });
  return routes;
}

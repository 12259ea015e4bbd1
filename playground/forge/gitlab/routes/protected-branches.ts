import { Hono } from 'hono';
import type { Forge, ForgeEnv } from '../../forge.ts';
import { LEVEL, writable } from '../http/access.ts';
import { paginate } from '../http/pages.ts';

const level = (access_level: number, access_level_description: string) => [
  { id: access_level, access_level, access_level_description },
];

/** Branches nobody pushes to; developers may merge there. */
export function protectedBranchRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/projects/:id/protected_branches', (c) => {
    const { protections } = writable(forge, c);
    const names = paginate(forge, c, [...protections.keys()]);
    return c.json(
      names.map((name, at) => ({
        id: at + 1,
        name,
        push_access_levels: level(LEVEL.none, 'No one'),
        merge_access_levels: level(LEVEL.developer, 'Developers + Maintainers'),
        allow_force_push: false,
      })),
    );
  });
  return routes;
}

import { Hono } from 'hono';
import { readable } from '../auth.ts';
import { HttpError } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { readCommit } from '../git/log.ts';
import { findRef, listRefs } from '../git/refs.ts';
import { paginate } from '../http/request.ts';
import { encodePath, toCommit } from '../shapes/commit.ts';
import { repositoryApi, repositoryPage } from '../shapes/repository.ts';

const PREFIX = 'refs/heads/';

/** Branches of a repository, and whether they change through pull requests only. */
export function branchRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.get('/repos/:owner/:repo/branches', async (c) => {
    const repository = readable(forge, c);
    const refs = await listRefs(repository.directory, PREFIX);
    const api = repositoryApi(forge, repository);
    return c.json(
      paginate(forge, c, refs).map(({ name, sha }) => ({
        name: name.slice(PREFIX.length),
        commit: { sha, url: `${api}/commits/${sha}` },
        protected: repository.protections.has(name.slice(PREFIX.length)),
      })),
    );
  });

  routes.get('/repos/:owner/:repo/branches/:branch{.+}', async (c) => {
    const repository = readable(forge, c);
    const branch = c.req.param('branch');
    const ref = await findRef(repository.directory, `${PREFIX}${branch}`);
    if (ref === undefined) throw new HttpError(404, 'Branch not found');
    const self = `${repositoryApi(forge, repository)}/branches/${encodePath(branch)}`;
    return c.json({
      name: branch,
      commit: toCommit(forge, repository, await readCommit(repository.directory, ref.sha)),
      _links: { self, html: `${repositoryPage(forge, repository)}/tree/${encodePath(branch)}` },
      protected: repository.protections.has(branch),
      protection: {
        enabled: repository.protections.has(branch),
        required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
      },
      protection_url: `${self}/protection`,
    });
  });

  return routes;
}

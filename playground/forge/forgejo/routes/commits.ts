import { Hono } from 'hono';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { countCommits, readLog } from '../../git/log.ts';
import { findCommit, listRefs } from '../../git/refs.ts';
import type { Repository } from '../../store/repositories.ts';
import { notFound } from '../errors.ts';
import { readable } from '../http/access.ts';
import { linkPages, readPage } from '../http/pages.ts';
import { toCommit } from '../shapes/commit.ts';

const BASE = '/repos/:owner/:repo';

async function listCommits(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const { directory, defaultBranch } = repository;
  if ((await listRefs(directory)).length === 0) throw new HttpError(409, 'Git Repository is empty.');
  const from = await findCommit(directory, c.req.query('sha') ?? defaultBranch);
  if (from === undefined) throw notFound();
  const path = c.req.query('path');
  const total = await countCommits(directory, [from], path);
  if (total === 0) throw notFound();
  const { page, limit } = readPage(c);
  linkPages(forge, c, total);
  const only = path === undefined ? {} : { path };
  const commits = await readLog(directory, [from], { skip: (page - 1) * limit, limit, ...only });
  return Promise.all(
    commits.map((commit) =>
      toCommit(forge, repository, { commit, parts: { files: c.req.query('files') !== 'false' } }),
    ),
  );
}

/** A side of a comparison: a branch, tag or commit here. */
async function findSide(repository: Repository, name: string): Promise<string> {
  const sha = await findCommit(repository.directory, name);
  if (sha === undefined) throw notFound();
  return sha;
}

async function compare(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const [left = '', right = ''] = (c.req.param('basehead') ?? '').split('...');
  const base = await findSide(repository, left);
  const head = await findSide(repository, right);
  const commits = await readLog(repository.directory, [head, `^${base}`]);
  return {
    total_commits: commits.length,
    commits: await Promise.all(
      commits.map((commit) => toCommit(forge, repository, { commit, parts: { files: false } })),
    ),
  };
}

/** The history of a branch or of a file, and what one side has that the other has not. */
export function commitRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${BASE}/commits`, async (c) => c.json(await listCommits(forge, c)));
  routes.get(`${BASE}/compare/:basehead{.+}`, async (c) => c.json(await compare(forge, c)));
  return routes;
}

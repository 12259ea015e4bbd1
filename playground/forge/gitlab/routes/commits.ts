import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { EMPTY_TREE, readFileDiffs } from '../../git/diff.ts';
import { countCommits, readCommit, readLog } from '../../git/log.ts';
import { findCommit } from '../../git/refs.ts';
import { notFound } from '../errors.ts';
import { readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { linkPages, paginate, readPage } from '../http/pages.ts';
import { toCommit, toDiff } from '../shapes/commit.ts';
import { commitActions } from '../work/commit-actions.ts';

const BASE = '/projects/:id/repository/commits';

const newCommit = z.object({
  branch: z.string(),
  commit_message: z.string(),
  actions: z.array(
    z.object({
      action: z.enum(['create', 'update', 'delete']),
      file_path: z.string(),
      content: z.optional(z.string()),
      encoding: z.optional(z.enum(['text', 'base64'])),
      last_commit_id: z.optional(z.string()),
    }),
  ),
  start_branch: z.optional(z.string()),
  start_sha: z.optional(z.string()),
  start_project: z.optional(z.union([z.string(), z.number()])),
  force: z.prefault(z.boolean(), false),
  author_name: z.optional(z.string()),
  author_email: z.optional(z.string()),
});

async function listCommits(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const { directory, defaultBranch } = repository;
  const tip = await findCommit(directory, c.req.query('ref_name') ?? defaultBranch);
  if (tip === undefined && c.req.query('ref_name') === undefined) return c.json([]);
  if (tip === undefined) throw notFound('Commit');
  const path = c.req.query('path');
  const filter = path === undefined || path === '' ? {} : { path };
  const { page, perPage } = readPage(c);
  const total = await countCommits(directory, [tip], filter.path);
  linkPages(forge, c, { hasNext: page * perPage < total });
  const commits = await readLog(directory, [tip], { ...filter, skip: (page - 1) * perPage, limit: perPage });
  return c.json(commits.map((commit) => toCommit(forge, repository, commit)));
}

async function mustFind(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const sha = await findCommit(repository.directory, c.req.param('sha') ?? '');
  if (sha === undefined) throw notFound('Commit');
  return { repository, commit: await readCommit(repository.directory, sha) };
}

/** History of a repository or of one of its files, single commits, and new ones. */
export function commitRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.get(BASE, (c) => listCommits(forge, c));

  routes.get(`${BASE}/:sha`, async (c) => {
    const { repository, commit } = await mustFind(forge, c);
    return c.json({ ...toCommit(forge, repository, commit), status: null, project_id: repository.id });
  });

  routes.get(`${BASE}/:sha/diff`, async (c) => {
    const { repository, commit } = await mustFind(forge, c);
    const files = await readFileDiffs(repository.directory, commit.parents[0] ?? EMPTY_TREE, commit.sha);
    return c.json(paginate(forge, c, files).map(toDiff));
  });

  routes.post(BASE, async (c) => {
    const repository = writable(forge, c);
    const wish = await readBody(c, newCommit);
    const sha = await commitActions(forge, repository, { by: requireViewer(c), wish });
    return c.json(toCommit(forge, repository, await readCommit(repository.directory, sha)), 201);
  });

  return routes;
}

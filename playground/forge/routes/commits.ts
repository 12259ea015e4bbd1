import { Hono } from 'hono';
import { readable } from '../auth.ts';
import { HttpError, notFound } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { EMPTY_TREE, readDiff, readFileDiffs, readMailPatches } from '../git/diff.ts';
import { countCommits, readCommit, readLog } from '../git/log.ts';
import type { CommitRecord } from '../git/log.ts';
import { findCommit } from '../git/refs.ts';
import { answerText, wantedDiff } from '../http/media.ts';
import { linkPages, readPage } from '../http/request.ts';
import { toCommit, toDiffEntry } from '../shapes/commit.ts';
import type { Repository } from '../store/repositories.ts';

async function fullCommit(forge: Forge, repository: Repository, commit: CommitRecord) {
  const files = await readFileDiffs(repository.directory, commit.parents[0] ?? EMPTY_TREE, commit.sha);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...toCommit(forge, repository, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.map((file) => toDiffEntry(forge, repository, { commit: commit.sha, file })),
  };
}

async function listCommits(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const { directory } = repository;
  const start = c.req.query('sha') ?? repository.defaultBranch;
  const tip = await findCommit(directory, start);
  if (tip === undefined && c.req.query('sha') === undefined)
    throw new HttpError(409, 'Git Repository is empty.');
  if (tip === undefined) throw notFound();
  const path = c.req.query('path');
  const { page, perPage } = readPage(c);
  const filter = path === undefined || path === '' ? {} : { path };
  linkPages(forge, c, await countCommits(directory, [tip], filter.path));
  const commits = await readLog(directory, [tip], { ...filter, skip: (page - 1) * perPage, limit: perPage });
  return c.json(commits.map((commit) => toCommit(forge, repository, commit)));
}

async function answerCommit(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const ref = c.req.param('ref') ?? '';
  const sha = await findCommit(repository.directory, ref);
  if (sha === undefined) throw new HttpError(422, `No commit found for SHA: ${ref}`);
  if (/vnd\.github\.(v3\.)?sha/.test(c.req.header('accept') ?? '')) {
    return c.body(sha, 200, { 'Content-Type': 'application/vnd.github.sha; charset=utf-8' });
  }
  const commit = await readCommit(repository.directory, sha);
  const from = commit.parents[0] ?? EMPTY_TREE;
  const form = wantedDiff(c);
  if (form === 'diff') return answerText(c, form, await readDiff(repository.directory, from, sha));
  if (form === 'patch') return answerText(c, form, await readMailPatches(repository.directory, from, sha));
  return c.json(await fullCommit(forge, repository, commit));
}

/** History of a repository or of one of its files, and single commits. */
export function commitRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo/commits', (c) => listCommits(forge, c));
  routes.get('/repos/:owner/:repo/commits/:ref{.+}', (c) => answerCommit(forge, c));
  return routes;
}

import { Hono } from 'hono';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readCommit } from '../../git/log.ts';
import { blobSize, listTree, readBlob } from '../../git/objects.ts';
import { findCommit, listRefs, objectType, type Ref } from '../../git/refs.ts';
import { notFound } from '../errors.ts';
import { readable } from '../http/access.ts';
import { linkPages, readPage } from '../http/pages.ts';
import { toCommit } from '../shapes/commit.ts';

const BASE = '/repos/:owner/:repo/git';

function toReference(forge: Forge, c: ForgeContext, { name, type, sha }: Ref) {
  const url = `${forge.api}/repos/${readable(forge, c).fullName}/git`;
  return { ref: name, url: `${url}/${name}`, object: { type, sha, url: `${url}/${type}s/${sha}` } };
}

/** All that begin so; a single one of just that name is no list. */
async function showRefs(forge: Forge, c: ForgeContext) {
  const wanted = `refs/${c.req.param('ref') ?? ''}`;
  const refs = await listRefs(readable(forge, c).directory, wanted);
  const [first, ...others] = refs.map((ref) => toReference(forge, c, ref));
  if (first === undefined) throw notFound();
  return others.length === 0 && first.ref === wanted ? first : [first, ...others];
}

async function showCommit(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const sha = await findCommit(repository.directory, c.req.param('sha') ?? '');
  if (sha === undefined) throw notFound();
  const commit = await readCommit(repository.directory, sha);
  return toCommit(forge, repository, { commit, parts: { files: c.req.query('files') !== 'false' } });
}

async function showTree(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const sha = c.req.param('sha') ?? '';
  const tree = (await findCommit(repository.directory, sha)) ?? sha;
  if (!/commit|tree/.test((await objectType(repository.directory, tree)) ?? ''))
    throw new HttpError(400, 'sha not found');
  const entries = await listTree(repository.directory, tree, c.req.query('recursive') === 'true');
  const { page, limit } = readPage(c);
  linkPages(forge, c, entries.length);
  const truncated = page * limit < entries.length;
  const some = entries.slice((page - 1) * limit, page * limit);
  return { sha: tree, tree: some, truncated, page, total_count: entries.length };
}

async function showBlob(forge: Forge, c: ForgeContext) {
  const { directory } = readable(forge, c);
  const sha = c.req.param('sha') ?? '';
  if ((await objectType(directory, sha)) !== 'blob') throw new HttpError(400, 'object does not exist');
  const content = (await readBlob(directory, sha)).toString('base64');
  return { sha, size: await blobSize(directory, sha), encoding: 'base64', content };
}

/** Git's own objects, to read. */
export function gitRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${BASE}/refs/:ref{.+}`, async (c) => c.json(await showRefs(forge, c)));
  routes.get(`${BASE}/commits/:sha{.+}`, async (c) => c.json(await showCommit(forge, c)));
  routes.get(`${BASE}/trees/:sha`, async (c) => c.json(await showTree(forge, c)));
  routes.get(`${BASE}/blobs/:sha`, async (c) => c.json(await showBlob(forge, c)));
  return routes;
}

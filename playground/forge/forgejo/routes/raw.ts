import { Hono } from 'hono';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { findEntry, readBlob } from '../../git/objects.ts';
import { findCommit } from '../../git/refs.ts';
import { notFound } from '../errors.ts';
import { readable } from '../http/access.ts';

async function answerRaw(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const commit = await findCommit(repository.directory, c.req.query('ref') ?? repository.defaultBranch);
  const path = c.req.param('path') ?? '';
  const entry = commit === undefined ? undefined : await findEntry(repository.directory, commit, path);
  if (entry?.type !== 'blob') throw notFound();
  const tag = `"${entry.sha}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, max-age=300');
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
  return c.body(bytes, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
}

/** The bytes of a file; `media` would follow a pointer of Git LFS, of which the playground has none. */
export function rawRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo/raw/:path{.+}', (c) => answerRaw(forge, c));
  routes.get('/repos/:owner/:repo/media/:path{.+}', (c) => answerRaw(forge, c));
  return routes;
}

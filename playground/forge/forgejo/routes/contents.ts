import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readCommit } from '../../git/log.ts';
import { findEntry, listTree, readBlob, type TreeEntry } from '../../git/objects.ts';
import { findCommit } from '../../git/refs.ts';
import type { Repository } from '../../store/repositories.ts';
import { notFound } from '../errors.ts';
import { readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { toCommit } from '../shapes/commit.ts';
import { writeFile } from '../work/write-file.ts';

const PATH = '/repos/:owner/:repo/contents/:path{.+}';
/** Bytes over which the content is left out: `DEFAULT_MAX_BLOB_SIZE`. */
const LARGEST = 10 * 1024 * 1024;

const identitySchema = z.optional(z.object({ name: z.optional(z.string()), email: z.optional(z.string()) }));
const newSchema = z.object({
  content: z.string(),
  message: z.prefault(z.string(), ''),
  branch: z.optional(z.string()),
  new_branch: z.optional(z.string()),
  author: identitySchema,
  committer: identitySchema,
});
const changedSchema = z.extend(newSchema, { sha: z.string() });

async function showEntry(repository: Repository, { sha, size }: TreeEntry, path: string) {
  const isSmall = size !== undefined && size <= LARGEST;
  const content = isSmall ? (await readBlob(repository.directory, sha)).toString('base64') : null;
  return { ...summary({ sha, size }, path), type: 'file', encoding: isSmall ? 'base64' : null, content };
}

function summary({ sha, size = 0 }: Pick<TreeEntry, 'sha' | 'size'>, path: string) {
  return { name: path.split('/').at(-1) ?? '', path, sha, size };
}

async function show(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const { directory } = repository;
  const commit = await findCommit(directory, c.req.query('ref') ?? repository.defaultBranch);
  if (commit === undefined) throw notFound();
  const path = c.req.param('path') ?? '';
  const entry = path === '' ? undefined : await findEntry(directory, commit, path);
  if (entry === undefined && path !== '') throw notFound();
  if (entry?.type === 'blob') return showEntry(repository, entry, path);
  const prefix = path === '' ? '' : `${path}/`;
  const entries = await listTree(directory, entry?.sha ?? commit);
  return entries.map((child) => ({
    ...summary(child, prefix + child.path),
    type: child.type === 'tree' ? 'dir' : 'file',
    content: null,
  }));
}

async function write(forge: Forge, c: ForgeContext, isNew: boolean) {
  const viewer = requireViewer(c);
  const repository = writable(forge, c);
  const wish = isNew
    ? { ...(await readBody(c, newSchema)), sha: undefined }
    : await readBody(c, changedSchema);
  const path = c.req.param('path') ?? '';
  const { commit, blob } = await writeFile(forge, repository, { by: viewer.account, path, wish });
  const record = await readCommit(repository.directory, commit);
  return {
    content: summary({ sha: blob, size: undefined }, path),
    commit: await toCommit(forge, repository, { commit: record, parts: { files: false } }),
    verification: { verified: false, reason: 'gpg.error.not_signed_commit', signature: '', payload: '' },
  };
}

/** Files: look at, make, change. */
export function contentRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get('/repos/:owner/:repo/contents', async (c) => c.json(await show(forge, c)));
  routes.get(PATH, async (c) => c.json(await show(forge, c)));
  routes.post(PATH, async (c) => c.json(await write(forge, c, true), 201));
  routes.put(PATH, async (c) => c.json(await write(forge, c, false)));
  return routes;
}

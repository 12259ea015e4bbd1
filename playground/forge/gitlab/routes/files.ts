import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readLog } from '../../git/log.ts';
import { findEntry, readBlob } from '../../git/objects.ts';
import { findCommit } from '../../git/refs.ts';
import { GitlabError, notFound } from '../errors.ts';
import { readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { commitActions } from '../work/commit-actions.ts';

const PATH = '/projects/:id/repository/files/:path';

const writtenFile = z.object({
  branch: z.string(),
  commit_message: z.string(),
  content: z.string(),
  encoding: z.prefault(z.enum(['text', 'base64']), 'text'),
  start_branch: z.optional(z.string()),
  start_project: z.optional(z.union([z.string(), z.number()])),
  author_name: z.optional(z.string()),
  author_email: z.optional(z.string()),
  last_commit_id: z.optional(z.string()),
});

async function findFile(forge: Forge, c: ForgeContext, isRefNeeded: boolean) {
  const { directory, defaultBranch } = readable(forge, c);
  const ref = c.req.query('ref') ?? (isRefNeeded ? undefined : defaultBranch);
  if (ref === undefined) throw new GitlabError(400, { error: 'ref is missing' });
  const commit = await findCommit(directory, ref);
  if (commit === undefined) throw notFound('Commit');
  const path = c.req.param('path') ?? '';
  const entry = await findEntry(directory, commit, path);
  if (entry === undefined || entry.type !== 'blob') throw notFound('File');
  const bytes = await readBlob(directory, entry.sha);
  const [last] = await readLog(directory, [commit], { path, limit: 1 });
  const about = {
    file_name: path.split('/').at(-1) ?? '',
    file_path: path,
    size: bytes.length,
    encoding: 'base64',
    content_sha256: createHash('sha256').update(bytes).digest('hex'),
    ref,
    blob_id: entry.sha,
    commit_id: commit,
    last_commit_id: last?.sha ?? commit,
    execute_filemode: entry.mode === '100755',
  };
  return { bytes, about };
}

type About = Awaited<ReturnType<typeof findFile>>['about'];

/** The same facts in headers: `blob_id` is `X-Gitlab-Blob-Id`. */
function showAbout(c: ForgeContext, about: About): void {
  for (const [name, value] of Object.entries(about)) {
    const header = name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => `-${letter.toUpperCase()}`);
    c.header(`X-Gitlab${header}`, encodeURI(String(value)));
  }
}

async function writeFile(forge: Forge, c: ForgeContext, action: 'create' | 'update'): Promise<Response> {
  const repository = writable(forge, c);
  const wish = await readBody(c, writtenFile);
  const { branch, content, encoding, last_commit_id, ...rest } = wish;
  const file_path = c.req.param('path') ?? '';
  const actions = [{ action, file_path, content, encoding, last_commit_id }];
  await commitActions(forge, repository, {
    by: requireViewer(c),
    wish: { ...rest, branch, actions, force: false },
  });
  return c.json({ file_path, branch }, action === 'create' ? 201 : 200);
}

/** Files of a repository: about them, their bytes, and one changed at a time. */
export function fileRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(`${PATH}/raw`, async (c) => {
    const { bytes, about } = await findFile(forge, c, false);
    showAbout(c, about);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Content-Disposition', 'inline');
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });
  routes.get(PATH, async (c) => {
    const { bytes, about } = await findFile(forge, c, true);
    showAbout(c, about);
    return c.json({ ...about, content: bytes.toString('base64') });
  });
  routes.post(PATH, (c) => writeFile(forge, c, 'create'));
  routes.put(PATH, (c) => writeFile(forge, c, 'update'));
  return routes;
}

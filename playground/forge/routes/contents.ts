import { Hono } from 'hono';
import * as z from 'zod/mini';
import { readable, requireViewer, writable } from '../auth.ts';
import { HttpError, notFound, unprocessable } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { readCommit } from '../git/log.ts';
import { findEntry, listTree, readBlob, writeBlob, writeCommit, writeTree } from '../git/objects.ts';
import type { Identity, TreeEntry } from '../git/objects.ts';
import { findCommit, moveRef } from '../git/refs.ts';
import { GitError } from '../git/run.ts';
import { decodeBase64 } from '../http/base64.ts';
import { wantsRaw } from '../http/media.ts';
import { readBody } from '../http/request.ts';
import { MAX_BLOB, MAX_INLINE } from '../limits.ts';
import { toGitCommit } from '../shapes/commit.ts';
import { toContentEntry, wrapBase64 } from '../shapes/content.ts';
import type { Repository } from '../store/repositories.ts';
import { identityOf } from '../work/identity.ts';
import { notePush } from '../work/note-push.ts';
import { refuseDirect } from '../work/protection.ts';

const person = z.object({ name: z.string(), email: z.string() });

const writtenFile = z.object({
  message: z.string(),
  content: z.string(),
  sha: z.optional(z.string()),
  branch: z.optional(z.string()),
  author: z.optional(person),
  committer: z.optional(person),
});

type WrittenFile = z.output<typeof writtenFile>;

async function answerFile(
  forge: Forge,
  c: ForgeContext,
  at: { repository: Repository; ref: string; entry: TreeEntry },
): Promise<Response> {
  const { repository, entry } = at;
  const size = entry.size ?? 0;
  if (size > MAX_BLOB) {
    throw new HttpError(403, 'This endpoint does not support files larger than 100 MB.', {
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  }
  if (wantsRaw(c)) {
    const bytes = new Uint8Array(await readBlob(repository.directory, entry.sha));
    return c.body(bytes, 200, { 'Content-Type': 'application/vnd.github.raw+json; charset=utf-8' });
  }
  const shape = toContentEntry(forge, repository, at);
  if (size > MAX_INLINE) return c.json({ ...shape, content: '', encoding: 'none' });
  const content = wrapBase64(await readBlob(repository.directory, entry.sha));
  return c.json({ ...shape, content, encoding: 'base64' });
}

async function answerFolder(
  forge: Forge,
  c: ForgeContext,
  at: { repository: Repository; ref: string; tree: string; path: string },
): Promise<Response> {
  const { repository, ref, tree, path } = at;
  const prefix = path === '' ? '' : `${path}/`;
  const entries = (await listTree(repository.directory, tree)).slice(0, 1_000);
  return c.json(
    entries.map((one) =>
      toContentEntry(forge, repository, { ref, entry: { ...one, path: `${prefix}${one.path}` } }),
    ),
  );
}

async function answerContents(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const ref = c.req.query('ref') ?? repository.defaultBranch;
  const path = (c.req.param('path') ?? '').replace(/\/+$/, '');
  const commit = await findCommit(repository.directory, ref);
  if (commit === undefined)
    throw new HttpError(
      404,
      c.req.query('ref') === undefined ? 'This repository is empty.' : `No commit found for the ref ${ref}`,
    );
  if (path === '') return answerFolder(forge, c, { repository, ref, tree: commit, path });
  const entry = await findEntry(repository.directory, commit, path);
  if (entry === undefined) throw notFound();
  if (entry.type === 'tree') return answerFolder(forge, c, { repository, ref, tree: entry.sha, path });
  return answerFile(forge, c, { repository, ref, entry });
}

function refuseStale(path: string, entry: TreeEntry | undefined, sha: string | undefined): void {
  if (entry !== undefined && sha === undefined)
    throw unprocessable('Invalid request.\n\n"sha" wasn\'t supplied.');
  if (entry?.sha !== sha) throw new HttpError(409, `${path} does not match ${sha ?? ''}`);
}

async function writeFileTree(
  repository: Repository,
  at: { base: string | undefined; path: string; bytes: Uint8Array },
): Promise<string> {
  const sha = await writeBlob(repository.directory, at.bytes);
  try {
    return await writeTree(repository.directory, at.base, [{ path: at.path, mode: '100644', sha }]);
  } catch (error) {
    if (error instanceof GitError) throw unprocessable('path contains a malformed path component');
    throw error;
  }
}

async function findBranchTip(repository: Repository, branch: string): Promise<string | undefined> {
  const tip = await findCommit(repository.directory, `refs/heads/${branch}`);
  const isFirst = branch === repository.defaultBranch;
  if (tip === undefined && !isFirst) throw new HttpError(404, `Branch ${branch} not found`);
  return tip;
}

interface Written {
  commit: string;
  isNew: boolean;
}

/** Commits one file on a branch, only if the caller knew what was there. */
async function writeFile(
  repository: Repository,
  path: string,
  by: { wish: WrittenFile; self: Identity },
): Promise<Written> {
  const { wish, self } = by;
  const { directory } = repository;
  const branch = wish.branch ?? repository.defaultBranch;
  const bytes = decodeBase64(wish.content);
  const tip = await findBranchTip(repository, branch);
  const entry = tip === undefined ? undefined : await findEntry(directory, tip, path);
  refuseStale(path, entry, wish.sha);
  const tree = await writeFileTree(repository, { base: tip, path, bytes });
  const author = { ...self, ...wish.author };
  const committer = { ...author, ...wish.committer };
  const parents = tip === undefined ? [] : [tip];
  const commit = await writeCommit(directory, { tree, parents, message: wish.message, author, committer });
  if (!(await moveRef(directory, `refs/heads/${branch}`, commit, tip))) {
    throw new HttpError(409, `${path} does not match ${wish.sha ?? ''}`);
  }
  return { commit, isNew: entry === undefined };
}

/** Files and folders of a repository at a ref. */
export function contentRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();

  routes.get('/repos/:owner/:repo/contents', (c) => answerContents(forge, c));
  routes.get('/repos/:owner/:repo/contents/:path{.*}', (c) => answerContents(forge, c));

  routes.put('/repos/:owner/:repo/contents/:path{.+}', async (c) => {
    const repository = writable(forge, c);
    const wish = await readBody(c, writtenFile);
    const path = c.req.param('path');
    const { account } = requireViewer(c);
    refuseDirect(repository, `refs/heads/${wish.branch ?? repository.defaultBranch}`, 409);
    const self = identityOf(account, forge.clock());
    const { commit, isNew } = await writeFile(repository, path, { wish, self });
    await notePush(forge, repository, account);
    const entry = await findEntry(repository.directory, commit, path);
    if (entry === undefined) throw notFound();
    const content = toContentEntry(forge, repository, {
      ref: wish.branch ?? repository.defaultBranch,
      entry,
    });
    const record = await readCommit(repository.directory, commit);
    return c.json({ content, commit: toGitCommit(forge, repository, record) }, isNew ? 201 : 200);
  });

  return routes;
}

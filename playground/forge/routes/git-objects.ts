import { Hono } from 'hono';
import * as z from 'zod/mini';
import { readable, requireViewer, writable } from '../auth.ts';
import { HttpError, notFound, unprocessable } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { readCommit } from '../git/log.ts';
import { blobSize, listTree, readBlob, writeBlob, writeCommit, writeTree } from '../git/objects.ts';
import type { Identity, TreeChange, TreeEntry } from '../git/objects.ts';
import { findCommit, objectType } from '../git/refs.ts';
import { GitError } from '../git/run.ts';
import { decodeBase64 } from '../http/base64.ts';
import { wantsRaw } from '../http/media.ts';
import { readBody } from '../http/request.ts';
import { toGitCommit } from '../shapes/commit.ts';
import { wrapBase64 } from '../shapes/content.ts';
import { repositoryApi } from '../shapes/repository.ts';
import { nodeId } from '../shapes/user.ts';
import type { Repository } from '../store/repositories.ts';
import { identityOf } from '../work/identity.ts';
import { MAX_BLOB } from '../limits.ts';

const newBlob = z.object({ content: z.string(), encoding: z.prefault(z.enum(['utf-8', 'base64']), 'utf-8') });

const newTree = z.object({
  base_tree: z.optional(z.string()),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.enum(['100644', '100755', '040000', '160000', '120000']),
      type: z.optional(z.enum(['blob', 'tree', 'commit'])),
      sha: z.optional(z.nullable(z.string())),
      content: z.optional(z.string()),
    }),
  ),
});

const person = z.object({
  name: z.string(),
  email: z.string(),
  date: z.optional(z.iso.datetime({ offset: true })),
});

const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.prefault(z.array(z.string()), []),
  author: z.optional(person),
  committer: z.optional(person),
});

function toTree(forge: Forge, repository: Repository, tree: { sha: string; entries: readonly TreeEntry[] }) {
  const git = `${repositoryApi(forge, repository)}/git`;
  return {
    sha: tree.sha,
    url: `${git}/trees/${tree.sha}`,
    tree: tree.entries.map(({ path, mode, type, sha, size }) => ({
      path,
      mode,
      type,
      sha,
      ...(size === undefined ? {} : { size }),
      url: `${git}/${type}s/${sha}`,
    })),
    truncated: false,
  };
}

async function toChange(
  repository: Repository,
  entry: z.output<typeof newTree>['tree'][number],
): Promise<TreeChange> {
  const { path, mode, sha, content } = entry;
  if (sha === null) return { path, mode, sha };
  if (content !== undefined) return { path, mode, sha: await writeBlob(repository.directory, content) };
  const type = await objectType(repository.directory, sha ?? '');
  const wanted = mode === '040000' ? 'tree' : 'blob';
  if (sha === undefined || type !== wanted)
    throw unprocessable(`tree.sha ${sha ?? ''} is not a valid ${wanted}`);
  return { path, mode, sha };
}

async function makeTree(repository: Repository, wish: z.output<typeof newTree>): Promise<string> {
  const { directory } = repository;
  const baseType = await objectType(directory, wish.base_tree ?? '');
  if (wish.base_tree !== undefined && baseType !== 'tree' && baseType !== 'commit') {
    throw unprocessable('base_tree is not a valid tree oid');
  }
  const changes: TreeChange[] = [];
  for (const entry of wish.tree) changes.push(await toChange(repository, entry));
  try {
    return await writeTree(directory, wish.base_tree, changes);
  } catch (error) {
    if (error instanceof GitError) throw unprocessable('tree.path contains a malformed path component');
    throw error;
  }
}

async function makeCommit(forge: Forge, c: ForgeContext, repository: Repository): Promise<string> {
  const { directory } = repository;
  const wish = await readBody(c, newCommit);
  const self = identityOf(requireViewer(c).account, forge.clock());
  const toIdentity = (given: z.output<typeof person> | undefined, otherwise: Identity): Identity =>
    given === undefined
      ? otherwise
      : { ...given, date: given.date === undefined ? otherwise.date : new Date(given.date) };
  if ((await objectType(directory, wish.tree)) !== 'tree') throw unprocessable('Tree SHA does not exist');
  for (const parent of wish.parents) {
    if ((await objectType(directory, parent)) === 'commit') continue;
    throw unprocessable('Parent SHA does not exist or is not a commit object');
  }
  const author = toIdentity(wish.author, self);
  const committer = toIdentity(wish.committer, author);
  return writeCommit(directory, { ...wish, author, committer });
}

async function answerBlob(forge: Forge, c: ForgeContext): Promise<Response> {
  const repository = readable(forge, c);
  const sha = c.req.param('sha') ?? '';
  if ((await objectType(repository.directory, sha)) !== 'blob') throw notFound();
  const size = await blobSize(repository.directory, sha);
  if (size > MAX_BLOB) throw tooLarge();
  const bytes = await readBlob(repository.directory, sha);
  if (wantsRaw(c))
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/vnd.github.raw; charset=utf-8',
    });
  const url = `${repositoryApi(forge, repository)}/git/blobs/${sha}`;
  return c.json({
    sha,
    node_id: nodeId('Blob', sha),
    size,
    url,
    content: wrapBase64(bytes),
    encoding: 'base64',
  });
}

function tooLarge(): HttpError {
  const message =
    'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.';
  return new HttpError(403, message, { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
}

/** Blobs, trees and commits: genuine git objects, read and written one by one. */
export function gitObjectRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const base = '/repos/:owner/:repo/git';

  routes.get(`${base}/blobs/:sha`, (c) => answerBlob(forge, c));

  routes.post(`${base}/blobs`, async (c) => {
    const repository = writable(forge, c);
    const { content, encoding } = await readBody(c, newBlob);
    const bytes = encoding === 'base64' ? decodeBase64(content) : content;
    const sha = await writeBlob(repository.directory, bytes);
    return c.json({ sha, url: `${repositoryApi(forge, repository)}/git/blobs/${sha}` }, 201);
  });

  routes.get(`${base}/trees/:sha{.+}`, async (c) => {
    const repository = readable(forge, c);
    const name = c.req.param('sha');
    const isTree = (await objectType(repository.directory, name)) === 'tree';
    const sha = isTree ? name : await findCommit(repository.directory, name);
    if (sha === undefined) throw notFound();
    const entries = await listTree(repository.directory, sha, c.req.query('recursive') !== undefined);
    const tree = isTree ? sha : (await readCommit(repository.directory, sha)).tree;
    return c.json(toTree(forge, repository, { sha: tree, entries }));
  });

  routes.post(`${base}/trees`, async (c) => {
    const repository = writable(forge, c);
    const sha = await makeTree(repository, await readBody(c, newTree));
    return c.json(
      toTree(forge, repository, { sha, entries: await listTree(repository.directory, sha) }),
      201,
    );
  });

  routes.get(`${base}/commits/:sha`, async (c) => {
    const repository = readable(forge, c);
    const sha = c.req.param('sha');
    if ((await objectType(repository.directory, sha)) !== 'commit') throw notFound();
    return c.json(toGitCommit(forge, repository, await readCommit(repository.directory, sha)));
  });

  routes.post(`${base}/commits`, async (c) => {
    const repository = writable(forge, c);
    const sha = await makeCommit(forge, c, repository);
    return c.json(toGitCommit(forge, repository, await readCommit(repository.directory, sha)), 201);
  });

  return routes;
}

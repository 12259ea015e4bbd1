import { Hono } from 'hono';
import * as z from 'zod/mini';
import { readable, requireViewer, writable } from '../auth.ts';
import { HttpError, notFound, unprocessable } from '../errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { deleteRef, findRef, isAncestor, isRefName, listRefs, moveRef, objectType } from '../git/refs.ts';
import type { Ref } from '../git/refs.ts';
import { readBody } from '../http/request.ts';
import { encodePath } from '../shapes/commit.ts';
import { repositoryApi } from '../shapes/repository.ts';
import { nodeId } from '../shapes/user.ts';
import type { Repository } from '../store/repositories.ts';
import { notePush } from '../work/note-push.ts';
import { refuseDirect } from '../work/protection.ts';

const newRef = z.object({ ref: z.string(), sha: z.string() });
const movedRef = z.object({ sha: z.string(), force: z.prefault(z.boolean(), false) });

function toRef(forge: Forge, repository: Repository, { name, type, sha }: Ref) {
  const api = repositoryApi(forge, repository);
  return {
    ref: name,
    node_id: nodeId('Ref', `${repository.id}:${name}`),
    url: `${api}/git/${encodePath(name)}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  };
}

async function mustExist(repository: Repository, sha: string): Promise<string> {
  const type = await objectType(repository.directory, sha);
  if (type === undefined) throw unprocessable('Object does not exist');
  return type;
}

async function mustBeRef(repository: Repository, name: string): Promise<Ref> {
  const ref = await findRef(repository.directory, name);
  if (ref === undefined || name.startsWith('refs/pull/')) throw unprocessable('Reference does not exist');
  return ref;
}

/** All references; 409 when there is none at all. */
async function refsOf(repository: Repository): Promise<Ref[]> {
  const refs = await listRefs(repository.directory);
  if (refs.length === 0) throw new HttpError(409, 'Git Repository is empty.');
  return refs;
}

function refuseName(name: string): void {
  if (!isRefName(name)) throw unprocessable(`${name} is not a valid ref name.`);
  if (name.startsWith('refs/pull/')) throw unprocessable('Reference name is reserved');
}

async function createRef(repository: Repository, name: string, sha: string): Promise<Ref> {
  refuseName(name);
  const refs = await refsOf(repository);
  const type = await mustExist(repository, sha);
  if (refs.some((ref) => ref.name === name)) throw unprocessable('Reference already exists');
  if (!(await moveRef(repository.directory, name, sha))) throw unprocessable('Reference cannot be created');
  return { name, type, sha };
}

async function updateRef(
  repository: Repository,
  name: string,
  to: { sha: string; force: boolean },
): Promise<Ref> {
  const { directory } = repository;
  const before = await mustBeRef(repository, name);
  const type = await mustExist(repository, to.sha);
  const forward = await isAncestor(directory, before.sha, to.sha);
  if (!to.force && !forward) throw unprocessable('Update is not a fast forward');
  if (!(await moveRef(directory, name, to.sha, before.sha)))
    throw unprocessable('Update is not a fast forward');
  return { name, type, sha: to.sha };
}

/** Git references: read, make, move, delete. */
export function refRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const base = '/repos/:owner/:repo/git';

  routes.get(`${base}/ref/:ref{.+}`, async (c) => {
    const repository = readable(forge, c);
    const name = `refs/${c.req.param('ref')}`;
    const ref = (await refsOf(repository)).find((one) => one.name === name);
    if (ref === undefined) throw notFound();
    return c.json(toRef(forge, repository, ref));
  });

  routes.get(`${base}/matching-refs/:ref{.+}`, async (c) => {
    const repository = readable(forge, c);
    const prefix = `refs/${c.req.param('ref')}`;
    const refs = (await refsOf(repository)).filter(({ name }) => name.startsWith(prefix));
    return c.json(refs.map((ref) => toRef(forge, repository, ref)));
  });

  routes.post(`${base}/refs`, async (c) => {
    const repository = writable(forge, c);
    const { ref: name, sha } = await readBody(c, newRef);
    refuseDirect(repository, name, 422);
    const ref = toRef(forge, repository, await createRef(repository, name, sha));
    await notePush(forge, repository, requireViewer(c).account);
    c.header('Location', ref.url);
    return c.json(ref, 201);
  });

  routes.patch(`${base}/refs/:ref{.+}`, async (c) => {
    const repository = writable(forge, c);
    const to = await readBody(c, movedRef);
    const name = `refs/${c.req.param('ref')}`;
    refuseDirect(repository, name, 422);
    const ref = await updateRef(repository, name, to);
    await notePush(forge, repository, requireViewer(c).account);
    return c.json(toRef(forge, repository, ref));
  });

  routes.delete(`${base}/refs/:ref{.+}`, async (c) => {
    const repository = writable(forge, c);
    const { name } = await mustBeRef(repository, `refs/${c.req.param('ref')}`);
    if (name === `refs/heads/${repository.defaultBranch}`)
      throw unprocessable('Cannot delete the default branch');
    refuseDirect(repository, name, 422);
    await deleteRef(repository.directory, name);
    await notePush(forge, repository, requireViewer(c).account);
    return c.body(null, 204);
  });

  return routes;
}

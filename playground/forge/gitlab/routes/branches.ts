import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readCommit } from '../../git/log.ts';
import { deleteRef, findCommit, findRef, isRefName, listRefs, moveRef, type Ref } from '../../git/refs.ts';
import type { Repository } from '../../store/repositories.ts';
import { notePush } from '../../work/note-push.ts';
import { notFound, refuse } from '../errors.ts';
import { mayPush, readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';
import { toCommit } from '../shapes/commit.ts';

const HEADS = 'refs/heads/';
const newBranch = z.object({ branch: z.string(), ref: z.string() });

async function toBranch(forge: Forge, c: ForgeContext, at: { repository: Repository; ref: Ref }) {
  const { repository, ref } = at;
  const name = ref.name.slice(HEADS.length);
  const isProtected = repository.protections.has(name);
  return {
    name,
    commit: toCommit(forge, repository, await readCommit(repository.directory, ref.sha)),
    merged: false,
    protected: isProtected,
    developers_can_push: false,
    developers_can_merge: isProtected,
    can_push: mayPush(repository, c.get('viewer')) && !isProtected && !repository.isArchived,
    default: name === repository.defaultBranch,
    web_url: `${forge.url}/${repository.fullName}/-/tree/${name}`,
  };
}

async function mustFind(repository: Repository, branch: string): Promise<Ref> {
  const ref = await findRef(repository.directory, HEADS + branch);
  if (ref === undefined) throw notFound('Branch');
  return ref;
}

/** `search` is a part of the name; `^` in front means its beginning. */
function isFound(search: string, { name }: Ref): boolean {
  const branch = name.slice(HEADS.length).toLowerCase();
  const text = search.toLowerCase();
  return text.startsWith('^') ? branch.startsWith(text.slice(1)) : branch.includes(text);
}

/** Branches: listed, looked at, made and removed. */
export function branchRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  const base = '/projects/:id/repository/branches';

  routes.get(base, async (c) => {
    const repository = readable(forge, c);
    const refs = await listRefs(repository.directory, HEADS);
    const page = paginate(
      forge,
      c,
      refs.filter((ref) => isFound(c.req.query('search') ?? '', ref)),
    );
    return c.json(await Promise.all(page.map((ref) => toBranch(forge, c, { repository, ref }))));
  });

  routes.get(`${base}/:branch`, async (c) => {
    const repository = readable(forge, c);
    const ref = await mustFind(repository, c.req.param('branch'));
    return c.json(await toBranch(forge, c, { repository, ref }));
  });

  routes.post(base, async (c) => {
    const repository = writable(forge, c);
    const { branch, ref } = await readBody(c, newBranch);
    const sha = await findCommit(repository.directory, ref);
    if (sha === undefined) throw refuse(400, `Invalid reference name: ${ref}`);
    if (!isRefName(HEADS + branch)) throw refuse(400, 'Branch name is invalid');
    if (!(await moveRef(repository.directory, HEADS + branch, sha)))
      throw refuse(400, 'Branch already exists');
    return c.json(await toBranch(forge, c, { repository, ref: await mustFind(repository, branch) }), 201);
  });

  routes.delete(`${base}/:branch`, async (c) => {
    const repository = writable(forge, c);
    const { name } = await mustFind(repository, c.req.param('branch'));
    if (repository.protections.has(c.req.param('branch'))) throw refuse(403, '403 Forbidden');
    await deleteRef(repository.directory, name);
    await notePush(forge, repository, requireViewer(c).account);
    return c.body(null, 204);
  });

  return routes;
}

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import { readCommit } from '../../git/log.ts';
import { deleteRef, findCommit, findRef, isRefName, listRefs, moveRef } from '../../git/refs.ts';
import type { Repository } from '../../store/repositories.ts';
import { notePush } from '../../work/note-push.ts';
import { notFound } from '../errors.ts';
import { can, readable, requireViewer, writable } from '../http/access.ts';
import { readBody } from '../http/body.ts';
import { paginate } from '../http/pages.ts';

const BASE = '/repos/:owner/:repo/branches';
const HEADS = 'refs/heads/';
const newSchema = z.object({ new_branch_name: z.string(), old_ref_name: z.optional(z.string()) });

async function toBranch(
  c: ForgeContext,
  repository: Repository,
  { name, sha }: { name: string; sha: string },
) {
  const rules = repository.protections.get(name);
  const mayWrite = can(repository, c.get('viewer'), 'write');
  const { message, author, committer } = await readCommit(repository.directory, sha);
  return {
    name,
    commit: { id: sha, message, author, committer, timestamp: committer.date },
    protected: rules !== undefined,
    required_approvals: rules?.approvals ?? 0,
    enable_status_check: false,
    user_can_push: mayWrite && rules === undefined,
    user_can_merge: mayWrite,
  };
}

async function showBranch(forge: Forge, c: ForgeContext) {
  const repository = readable(forge, c);
  const name = c.req.param('branch') ?? '';
  const ref = await findRef(repository.directory, HEADS + name);
  if (ref === undefined) throw notFound();
  return toBranch(c, repository, { name, sha: ref.sha });
}

async function makeBranch(forge: Forge, c: ForgeContext) {
  const repository = writable(forge, c);
  const { new_branch_name: name, old_ref_name: from = repository.defaultBranch } = await readBody(
    c,
    newSchema,
  );
  const sha = await findCommit(repository.directory, from);
  if (sha === undefined) throw new HttpError(404, 'The old branch does not exist');
  if (!isRefName(HEADS + name)) throw new HttpError(422, `${name} is not a valid branch name`);
  if (!(await moveRef(repository.directory, HEADS + name, sha)))
    throw new HttpError(409, 'The branch already exists.');
  await notePush(forge, repository, requireViewer(c).account);
  return toBranch(c, repository, { name, sha });
}

async function removeBranch(forge: Forge, c: ForgeContext): Promise<void> {
  const repository = writable(forge, c);
  const name = c.req.param('branch') ?? '';
  if ((await findRef(repository.directory, HEADS + name)) === undefined) throw notFound();
  if (name === repository.defaultBranch) throw new HttpError(403, 'can not delete default branch');
  if (repository.protections.has(name)) throw new HttpError(403, 'branch protected');
  await deleteRef(repository.directory, HEADS + name);
  await notePush(forge, repository, requireViewer(c).account);
}

/** Branches: list, look at, make, remove. */
export function branchRoutes(forge: Forge): Hono<ForgeEnv> {
  const routes = new Hono<ForgeEnv>();
  routes.get(BASE, async (c) => {
    const repository = readable(forge, c);
    const page = paginate(forge, c, await listRefs(repository.directory, HEADS));
    const named = page.map(({ name, sha }) => ({ name: name.slice(HEADS.length), sha }));
    return c.json(await Promise.all(named.map((ref) => toBranch(c, repository, ref))));
  });
  routes.post(BASE, async (c) => c.json(await makeBranch(forge, c), 201));
  routes.get(`${BASE}/:branch{.+}`, async (c) => c.json(await showBranch(forge, c)));
  routes.delete(`${BASE}/:branch{.+}`, async (c) => {
    await removeBranch(forge, c);
    return c.body(null, 204);
  });
  return routes;
}

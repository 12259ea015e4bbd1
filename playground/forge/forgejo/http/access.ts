import { createMiddleware } from 'hono/factory';
import { readToken } from '../../auth.ts';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Viewer } from '../../store/accounts.ts';
import type { Permission, Repository } from '../../store/repositories.ts';
import { notFound, notPermitted, tokenRequired } from '../errors.ts';

const RANK = { read: 1, write: 2, admin: 3 } as const;

/** Knows who asks; an unknown token is refused, never taken for somebody, and one of too little scope is told so. */
export function authenticate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const header = c.req.header('authorization');
    const token = readToken(header);
    const viewer = token === undefined ? undefined : forge.accounts.findByToken(token);
    if (header !== undefined && viewer === undefined)
      throw new HttpError(401, 'user does not exist [uid: 0, name: ]');
    c.set('viewer', viewer);
    if (viewer !== undefined) refuseScope(c, viewer);
    await next();
  });
}

/** Each part of the API wants a scope of its own, to read or to write. */
function refuseScope(c: ForgeContext, { scopes = [] }: Viewer): void {
  const part = partOf(new URL(c.req.url).pathname);
  const wanted = c.req.method === 'GET' ? [`read:${part}`, `write:${part}`] : [`write:${part}`];
  if (scopes.includes('all') || wanted.some((scope) => scopes.includes(scope))) return;
  throw new HttpError(
    403,
    `token does not have at least one of required scope(s): [${wanted[0]}], token scope: ${scopes.join(',')}`,
  );
}

function partOf(path: string): string {
  if (/^\/api\/v1\/users?\b/.test(path)) return 'user';
  return /^\/api\/v1\/repos\/[^/]+\/[^/]+\/issues\b/.test(path) ? 'issue' : 'repository';
}

/** The viewer, or 401. */
export function requireViewer(c: ForgeContext): Viewer {
  const viewer = c.get('viewer');
  if (viewer === undefined) throw tokenRequired();
  return viewer;
}

/** What a viewer may do in a repository; undefined when they may not even see it. */
export function permissionOf(repository: Repository, viewer: Viewer | undefined): Permission | undefined {
  const open: Permission | undefined = repository.isPrivate ? undefined : 'read';
  if (viewer === undefined) return open;
  if (repository.owner === viewer.account) return 'admin';
  return repository.collaborators.get(viewer.account.login.toLowerCase()) ?? open;
}

/** Whether a viewer may do this much in a repository. */
export function can(repository: Repository, viewer: Viewer | undefined, wanted: Permission): boolean {
  const permission = permissionOf(repository, viewer);
  return permission !== undefined && RANK[permission] >= RANK[wanted];
}

/** The repository of the route, or 404 also for those who may not see it. */
export function readable(forge: Forge, c: ForgeContext): Repository {
  const repository = forge.repositories.find(c.req.param('owner') ?? '', c.req.param('repo') ?? '');
  if (repository === undefined || !can(repository, c.get('viewer'), 'read')) throw notFound();
  return repository;
}

/** 423 for an archived repository, whoever asks. */
export function refuseArchived({ isArchived, fullName }: Repository): void {
  if (isArchived) throw new HttpError(423, `${fullName} is archived`);
}

/** The repository of the route for somebody who may push to it. */
export function writable(forge: Forge, c: ForgeContext): Repository {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  if (!can(repository, viewer, 'write')) throw notPermitted();
  refuseArchived(repository);
  return repository;
}

/** Whether the owner blocked this account: it may read, and neither fork nor propose. */
export function isBlocked(repository: Repository, viewer: Viewer): boolean {
  return repository.pullRequests === 'collaborators' && !can(repository, viewer, 'write');
}

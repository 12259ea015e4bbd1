import { createMiddleware } from 'hono/factory';
import { HttpError, notFound } from './errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from './forge.ts';
import type { Viewer } from './store/accounts.ts';
import type { Permission, Repository } from './store/repositories.ts';

/** Scopes that reach all repositories of the account: GitHub's, GitLab's, Forgejo's. */
const WHOLE = ['repo', 'api', 'write_repository', 'write:repository'];
const RANK = { read: 1, write: 2, admin: 3 } as const;

/** The token of an `Authorization` header: `Bearer`, `token`, or the password of `Basic` (the user name when there is none). */
export function readToken(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) +(.+)$/.exec(header?.trim() ?? '') ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value.trim();
  if (!/^basic$/i.test(scheme)) return undefined;
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(/:(.*)/s);
  return password === '' ? user : password;
}

/** Knows who asks; an unknown token is refused, never taken for somebody. */
export function authenticate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const header = c.req.header('authorization');
    const token = readToken(header);
    const viewer = token === undefined ? undefined : forge.accounts.findByToken(token);
    if (header !== undefined && viewer === undefined) throw new HttpError(401, 'Bad credentials');
    c.set('viewer', viewer);
    if (viewer?.scopes !== undefined) c.header('X-OAuth-Scopes', viewer.scopes.join(', '));
    if (viewer?.scopes !== undefined) c.header('X-Accepted-OAuth-Scopes', '');
    await next();
  });
}

/** The viewer, or 401. */
export function requireViewer(c: ForgeContext): Viewer {
  const viewer = c.get('viewer');
  if (viewer === undefined) throw new HttpError(401, 'Requires authentication');
  return viewer;
}

function granted(repository: Repository, viewer: Viewer): Permission | undefined {
  if (repository.owner === viewer.account) return 'admin';
  return repository.collaborators.get(viewer.account.login.toLowerCase());
}

/** What the token limits the account to. */
function tokenReach(repository: Repository, viewer: Viewer): Permission | undefined {
  const isOwn = repository.owner === viewer.account;
  if (viewer.scopes === undefined && isOwn) return 'admin';
  if (viewer.scopes?.some((scope) => WHOLE.includes(scope))) return 'admin';
  if (repository.isPrivate) return undefined;
  return viewer.scopes?.includes('public_repo') ? 'admin' : 'read';
}

/** What a viewer may do in a repository with this token; undefined when they may not even see it. */
export function permissionOf(repository: Repository, viewer: Viewer | undefined): Permission | undefined {
  const open: Permission | undefined = repository.isPrivate ? undefined : 'read';
  if (viewer === undefined) return open;
  const right = granted(repository, viewer) ?? open;
  const reach = tokenReach(repository, viewer);
  if (right === undefined || reach === undefined) return undefined;
  return RANK[right] <= RANK[reach] ? right : reach;
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

/** What somebody gets who may read but not write: a classic token sees nothing there, a fine-grained one is told. */
export function refuseWrite(viewer: Viewer): HttpError {
  if (viewer.scopes === undefined)
    return new HttpError(403, 'Resource not accessible by personal access token');
  return notFound();
}

/** 403 for an archived repository, whoever asks. */
export function refuseArchived(repository: Repository): void {
  if (repository.isArchived) throw new HttpError(403, 'Repository was archived so is read-only.');
}

/** The repository of the route for somebody who may push to it. */
export function writable(forge: Forge, c: ForgeContext): Repository {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  if (!can(repository, viewer, 'write')) throw refuseWrite(viewer);
  refuseArchived(repository);
  return repository;
}

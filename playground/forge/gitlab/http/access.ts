import { createMiddleware } from 'hono/factory';
import { readToken } from '../../auth.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';
import type { Account, Viewer } from '../../store/accounts.ts';
import type { Repository } from '../../store/repositories.ts';
import { forbidden, insufficientScope, invalidToken, notFound, unauthorized } from '../errors.ts';

/** @see https://docs.gitlab.com/api/access_requests/#valid-access-levels */
export const LEVEL = { none: 0, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const;
const GRANTED = { read: LEVEL.reporter, write: LEVEL.developer, admin: LEVEL.maintainer } as const;

/** Knows who asks by `PRIVATE-TOKEN` or `Authorization`; an unknown token is refused, never taken for somebody. */
export function authenticate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const token = c.req.header('private-token') ?? readToken(c.req.header('authorization'));
    const viewer = token === undefined ? undefined : forge.accounts.findByToken(token);
    if (token !== undefined && viewer === undefined) throw invalidToken();
    c.set('viewer', viewer);
    const scopes = viewer?.scopes ?? [];
    const isEnough = scopes.includes('api') || (c.req.method === 'GET' && scopes.includes('read_api'));
    const isAboutMe = c.req.path.endsWith('/user') && scopes.includes('read_user');
    if (viewer !== undefined && !isEnough && !isAboutMe) throw insufficientScope();
    await next();
  });
}

/** The viewer, or 401. */
export function requireViewer(c: ForgeContext): Viewer {
  const viewer = c.get('viewer');
  if (viewer === undefined) throw unauthorized();
  return viewer;
}

/** What an account may do in a project by being its owner or a member. */
export function levelOf(repository: Repository, account: Account | undefined): number {
  if (account === undefined) return LEVEL.none;
  if (repository.owner === account) return LEVEL.owner;
  const granted = repository.collaborators.get(account.login.toLowerCase());
  return granted === undefined ? LEVEL.none : GRANTED[granted];
}

/** Whether a viewer is at least a developer, who may push. */
export function mayPush(repository: Repository, viewer: Viewer | undefined): boolean {
  return levelOf(repository, viewer?.account) >= LEVEL.developer;
}

/** Whether a viewer sees the project at all. */
export function maySee(repository: Repository, viewer: Viewer | undefined): boolean {
  return !repository.isPrivate || levelOf(repository, viewer?.account) > LEVEL.none;
}

/** A project by its number or its path; undefined for who may not see it. */
export function findProject(
  forge: Forge,
  c: ForgeContext,
  id: string | number | undefined,
): Repository | undefined {
  const text = String(id ?? '');
  const repository = /^\d+$/.test(text)
    ? forge.repositories.list().find((one) => one.id === Number(text))
    : forge.repositories.findByPath(text);
  return repository !== undefined && maySee(repository, c.get('viewer')) ? repository : undefined;
}

/** The project of the route, or 404 also for those who may not see it. */
export function readable(forge: Forge, c: ForgeContext): Repository {
  const repository = findProject(forge, c, c.req.param('id'));
  if (repository === undefined) throw notFound('Project');
  return repository;
}

/** The project of the route for a developer, unless it is archived. */
export function writable(forge: Forge, c: ForgeContext): Repository {
  const viewer = requireViewer(c);
  const repository = readable(forge, c);
  if (!mayPush(repository, viewer) || repository.isArchived) throw forbidden();
  return repository;
}

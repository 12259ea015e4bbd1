import { Hono } from 'hono';
import { notFound } from './errors.ts';
import type { Forge, ForgeEnv } from '../forge.ts';
import { authenticate } from './http/access.ts';
import { limitRate } from './http/limit.ts';
import { branchRoutes } from './routes/branches.ts';
import { collaboratorRoutes } from './routes/collaborators.ts';
import { commentRoutes } from './routes/comments.ts';
import { commitRoutes } from './routes/commits.ts';
import { contentRoutes } from './routes/contents.ts';
import { forkRoutes } from './routes/forks.ts';
import { gitRoutes } from './routes/git.ts';
import { mergeRoutes } from './routes/merge.ts';
import { ownRepositoryRoutes } from './routes/own-repositories.ts';
import { protectionRoutes } from './routes/protections.ts';
import { pullRoutes } from './routes/pulls.ts';
import { rawRoutes } from './routes/raw.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { userRoutes } from './routes/users.ts';

const RESOURCES = [
  userRoutes,
  repositoryRoutes,
  ownRepositoryRoutes,
  forkRoutes,
  collaboratorRoutes,
  contentRoutes,
  rawRoutes,
  branchRoutes,
  protectionRoutes,
  gitRoutes,
  commitRoutes,
  pullRoutes,
  mergeRoutes,
  reviewRoutes,
  commentRoutes,
];

/** The REST API, to be mounted at `/api/v1`. */
export function createApi(forge: Forge): Hono<ForgeEnv> {
  const api = new Hono<ForgeEnv>();
  api.use(authenticate(forge));
  api.use(limitRate(forge));
  for (const resource of RESOURCES) api.route('/', resource(forge));
  api.all('*', () => {
    throw notFound();
  });
  return api;
}

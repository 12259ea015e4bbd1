import { Hono } from 'hono';
import { authenticate } from './auth.ts';
import { notFound } from './errors.ts';
import type { Forge, ForgeEnv } from './forge.ts';
import { conditional } from './http/conditional.ts';
import { apiCors } from './http/cors.ts';
import { limitRate } from './http/limit.ts';
import { branchRoutes } from './routes/branches.ts';
import { collaboratorRoutes } from './routes/collaborators.ts';
import { commitRoutes } from './routes/commits.ts';
import { compareRoutes } from './routes/compare.ts';
import { contentRoutes } from './routes/contents.ts';
import { gitObjectRoutes } from './routes/git-objects.ts';
import { issueRoutes } from './routes/issues.ts';
import { mergeRoutes } from './routes/merge.ts';
import { ownRepositoryRoutes } from './routes/own-repositories.ts';
import { pullRoutes } from './routes/pulls.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { rateLimitRoutes } from './routes/rate-limit.ts';
import { refRoutes } from './routes/refs.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { userRoutes } from './routes/users.ts';

const RESOURCES = [
  userRoutes,
  rateLimitRoutes,
  repositoryRoutes,
  ownRepositoryRoutes,
  collaboratorRoutes,
  contentRoutes,
  branchRoutes,
  commitRoutes,
  compareRoutes,
  refRoutes,
  gitObjectRoutes,
  pullRoutes,
  mergeRoutes,
  issueRoutes,
  reviewRoutes,
];

/** The REST API, to be mounted at `/api/v3`. */
export function createApi(forge: Forge): Hono<ForgeEnv> {
  const api = new Hono<ForgeEnv>();
  api.use(apiCors());
  api.use(authenticate(forge));
  api.use(limitRate(forge));
  api.use(conditional());
  for (const resource of RESOURCES) api.route('/', resource(forge));
  api.all('*', () => {
    throw notFound();
  });
  return api;
}

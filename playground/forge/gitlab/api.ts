import { Hono } from 'hono';
import type { Forge, ForgeEnv } from '../forge.ts';
import { notFound } from './errors.ts';
import { authenticate } from './http/access.ts';
import { conditional } from './http/conditional.ts';
import { apiCors } from './http/cors.ts';
import { limitRate } from './http/limit.ts';
import { branchRoutes } from './routes/branches.ts';
import { commitRoutes } from './routes/commits.ts';
import { fileRoutes } from './routes/files.ts';
import { memberRoutes } from './routes/members.ts';
import { mergeRequestRoutes } from './routes/merge-requests.ts';
import { mergeRoutes } from './routes/merge.ts';
import { noteRoutes } from './routes/notes.ts';
import { ownProjectRoutes } from './routes/own-projects.ts';
import { projectRoutes } from './routes/projects.ts';
import { protectedBranchRoutes } from './routes/protected-branches.ts';
import { userRoutes } from './routes/users.ts';

const RESOURCES = [
  userRoutes,
  projectRoutes,
  ownProjectRoutes,
  memberRoutes,
  fileRoutes,
  branchRoutes,
  protectedBranchRoutes,
  commitRoutes,
  mergeRequestRoutes,
  mergeRoutes,
  noteRoutes,
];

/** The REST API, to be mounted at `/api/v4`. */
export function createApi(forge: Forge): Hono<ForgeEnv> {
  const api = new Hono<ForgeEnv>();
  api.use(apiCors());
  api.use(authenticate(forge));
  api.use(limitRate(forge));
  api.use(conditional());
  for (const resource of RESOURCES) api.route('/', resource(forge));
  api.all('*', () => {
    throw notFound('Route');
  });
  return api;
}

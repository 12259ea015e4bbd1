import { Hono } from 'hono';
import type { HttpError } from '../errors.ts';
import type { Face, FaultStatus } from '../face.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { createApi } from './api.ts';
import { GitlabError } from './errors.ts';
import { answerTooMany } from './http/limit.ts';
import { createWeb } from './web.ts';

const WORDS: Partial<Record<FaultStatus, string>> = {
  403: '403 Forbidden',
  404: '404 Project Not Found',
  409: '409 Conflict',
};

/** GitLab: the REST API v4 at `/api/v4`, the pages at `/group/name/-/…`. */
export const gitlabFace: Face = {
  apiPath: '/api/v4',
  proposalRefs: 'refs/merge-requests',
  closesWithout: { branch: false, fork: true },
  scopes: ['api'],
  noReply: ({ id, login }) => `${id}-${login}@users.noreply.127.0.0.1`,
  routes,
  answerError,
  answerCrash: (c) => c.json({ message: '500 Internal Server Error' }, 500),
  answerFault,
};

function routes(forge: Forge): Hono<ForgeEnv> {
  const app = new Hono<ForgeEnv>();
  app.route('/api/v4', createApi(forge));
  app.route('/', createWeb(forge));
  return app;
}

function answerError(c: ForgeContext, error: HttpError): Response {
  const body = error instanceof GitlabError ? error.body : { message: `${error.status} ${error.message}` };
  return c.json(body, error.status);
}

function answerFault(c: ForgeContext, status: FaultStatus): Response {
  c.header('Access-Control-Allow-Origin', '*');
  if (status === 429) return answerTooMany(c, 1);
  return c.json({ message: WORDS[status] ?? '500 Internal Server Error' }, status);
}

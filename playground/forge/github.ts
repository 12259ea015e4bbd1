import { Hono } from 'hono';
import { createApi } from './api.ts';
import { errorBody } from './errors.ts';
import type { Face, FaultStatus } from './face.ts';
import type { Forge, ForgeContext, ForgeEnv } from './forge.ts';
import { deviceRoutes } from './routes/device.ts';
import { createWeb } from './web/index.ts';

const WORDS = { 404: 'Not Found', 409: 'Git Repository is empty.' } as const;
const SLOW_DOWN = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** GitHub Enterprise: the REST API at `/api/v3`, the pages at `/owner/name`. */
export const githubFace: Face = {
  apiPath: '/api/v3',
  proposalRefs: 'refs/pull',
  closesWithout: { branch: true, fork: false },
  scopes: ['repo'],
  noReply: ({ id, login }) => `${id}+${login}@users.noreply.forge.test`,
  routes,
  answerError: (c, error) => c.json(errorBody(error.status, error.message, error.errors), error.status),
  answerCrash: (c) => c.json(errorBody(500, 'Server Error'), 500),
  answerFault,
};

function routes(forge: Forge): Hono<ForgeEnv> {
  const app = new Hono<ForgeEnv>();
  app.route('/api/v3', createApi(forge));
  app.route('/', deviceRoutes(forge));
  app.route('/', createWeb(forge));
  return app;
}

function answerFault(c: ForgeContext, status: FaultStatus): Response {
  c.header('Access-Control-Allow-Origin', '*');
  if (status === 403 || status === 429) {
    c.header('Access-Control-Expose-Headers', 'Retry-After');
    c.header('Retry-After', '1');
    return c.json(errorBody(status, SLOW_DOWN), status);
  }
  const message = status === 404 || status === 409 ? WORDS[status] : 'Server Error';
  return c.json(errorBody(status, message), status);
}

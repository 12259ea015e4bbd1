import { Hono } from 'hono';
import type { HttpError } from '../errors.ts';
import type { Face, FaultStatus } from '../face.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';
import { createApi } from './api.ts';
import { MergeConflict } from './errors.ts';
import { createWeb } from './web.ts';

const WORDS = {
  403: 'Forbidden',
  404: "The target couldn't be found.",
  409: 'Git Repository is empty.',
} as const;

/** Forgejo, and Gitea with it: the REST API at `/api/v1`, the pages at `/owner/name`. */
export const forgejoFace: Face = {
  apiPath: '/api/v1',
  proposalRefs: 'refs/pull',
  closesWithout: { branch: true, fork: true },
  scopes: ['write:repository', 'write:issue', 'read:user'],
  noReply: ({ login }) => `${login.toLowerCase()}@noreply.127.0.0.1`,
  routes,
  answerError: (c, error) => c.json(bodyOf(c, error), error.status),
  answerCrash: (c) => c.json({ message: '', url: swaggerOf(c) }, 500),
  answerFault,
};

function routes(forge: Forge): Hono<ForgeEnv> {
  const app = new Hono<ForgeEnv>();
  app.route('/api/v1', createApi(forge));
  app.route('/', createWeb(forge));
  return app;
}

function swaggerOf(c: ForgeContext): string {
  return `${new URL(c.req.url).origin}/api/swagger`;
}

function bodyOf(c: ForgeContext, error: HttpError): Record<string, unknown> {
  if (error instanceof MergeConflict) return error.body;
  const { status, message } = error;
  const body = { message, url: swaggerOf(c) };
  return status === 404 ? { errors: null, ...body } : body;
}

/** Forgejo itself counts nobody's requests: the proxy in front does, in plain words. */
function answerFault(c: ForgeContext, status: FaultStatus): Response {
  if (status === 429) return c.text('Too Many Requests\n', 429, { 'Retry-After': '1' });
  const message = status === 403 || status === 404 || status === 409 ? WORDS[status] : '';
  return c.json({ message, url: swaggerOf(c) }, status);
}

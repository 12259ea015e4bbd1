import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import { errorBody } from '../errors.ts';
import type { Fault } from '../faults.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';

function cut(c: ForgeContext): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

const WORDS = { 404: 'Not Found', 409: 'Git Repository is empty.' } as const;
const SLOW_DOWN = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** 404 and 409 are what a fork answers that is not ready yet. */
function answerFault(c: ForgeContext, status: Exclude<Fault, string>): Response {
  c.header('Access-Control-Allow-Origin', '*');
  if (status === 403 || status === 429) {
    c.header('Access-Control-Expose-Headers', 'Retry-After');
    c.header('Retry-After', '1');
    return c.json(errorBody(status, SLOW_DOWN), status);
  }
  const message = status === 404 || status === 409 ? WORDS[status] : 'Server Error';
  return c.json(errorBody(status, message), status);
}

/**
 * Writes each request to the log and lets the planned faults happen. Preflights are logged but cannot fail:
 * a client does not see them.
 */
export function observe(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const request = { method: c.req.method, path: c.env.incoming.url ?? '/' };
    const fault = request.method === 'OPTIONS' ? undefined : forge.faults.take(request);
    const entry = { ...request, status: undefined as number | undefined, fault };
    forge.requests.push(entry);
    if (fault === 'drop') return cut(c);
    if (typeof fault === 'number') {
      entry.status = fault;
      return answerFault(c, fault);
    }
    await next();
    if (fault === 'drop-after') {
      c.res = cut(c);
      return undefined;
    }
    entry.status = c.res.status;
    return undefined;
  });
}

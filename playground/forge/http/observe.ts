import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';

function cut(c: ForgeContext): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
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
      return forge.face.answerFault(c, fault);
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

import { createHash, randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { ForgeEnv } from '../../forge.ts';

/** Gives each answer to a GET its ETag and answers 304 to a reader who has it already. */
export function conditional(): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    await next();
    c.header('X-Request-Id', randomUUID());
    if (c.req.method !== 'GET' || c.res.status !== 200) return;
    const bytes = new Uint8Array(await c.res.clone().arrayBuffer());
    const tag = `W/"${createHash('md5').update(bytes).digest('hex')}"`;
    c.header('ETag', tag);
    c.header('Cache-Control', 'max-age=0, private, must-revalidate');
    c.header('Vary', 'Origin');
    if (c.req.header('if-none-match') !== tag) return;
    const headers = new Headers(c.res.headers);
    headers.delete('Content-Type');
    c.res = new Response(null, { status: 304, headers });
  });
}

import { createHash, randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { ForgeEnv } from '../forge.ts';

function sameTag(header: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return header?.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag)) ?? false;
}

/**
 * Gives each answer to a GET its ETag and answers 304 to a reader who has it already. The cache headers are
 * GitHub's: a browser may show an answer for 60 seconds without asking, unless told not to.
 */
export function conditional(): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    await next();
    c.header('X-GitHub-Request-Id', randomUUID());
    c.header('X-GitHub-Media-Type', 'github.v3; format=json');
    if (c.req.method !== 'GET' || c.res.status !== 200) return;
    const bytes = new Uint8Array(await c.res.clone().arrayBuffer());
    const type = c.res.headers.get('Content-Type') ?? '';
    const tag = `W/"${createHash('sha256').update(type).update(bytes).digest('hex')}"`;
    c.header('ETag', tag);
    c.header(
      'Cache-Control',
      `${c.get('viewer') === undefined ? 'public' : 'private'}, max-age=60, s-maxage=60`,
    );
    c.header('Vary', 'Accept, Authorization, Cookie, X-GitHub-OTP');
    if (!sameTag(c.req.header('if-none-match'), tag)) return;
    const headers = new Headers(c.res.headers);
    headers.delete('Content-Type');
    c.res = new Response(null, { status: 304, headers });
  });
}

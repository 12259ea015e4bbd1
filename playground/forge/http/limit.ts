import { createMiddleware } from 'hono/factory';
import { HttpError } from '../errors.ts';
import type { Forge, ForgeContext, ForgeEnv } from '../forge.ts';

function showLimits(forge: Forge, c: ForgeContext): void {
  const { limit, remaining, used, reset } = forge.rates.read(c.get('viewer'));
  c.header('X-RateLimit-Limit', String(limit));
  c.header('X-RateLimit-Remaining', String(remaining));
  c.header('X-RateLimit-Used', String(used));
  c.header('X-RateLimit-Reset', String(reset));
  c.header('X-RateLimit-Resource', 'core');
}

function refuseFastWriting(forge: Forge, c: ForgeContext): void {
  const viewer = c.get('viewer');
  if (viewer === undefined || c.req.method === 'GET') return;
  const wait = forge.rates.takeWrite(viewer);
  if (wait === undefined) return;
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  throw new HttpError(403, message, { headers: { 'Retry-After': String(wait) } });
}

/** Counts requests against the hourly limit (asking for the limits is free) and refuses bursts of writes. */
export function limitRate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const viewer = c.get('viewer');
    const isFree = c.req.path.endsWith('/rate_limit');
    if (!isFree && !forge.rates.take(viewer)) {
      showLimits(forge, c);
      const who = viewer === undefined ? '127.0.0.1' : `user ID ${viewer.account.id}`;
      throw new HttpError(403, `API rate limit exceeded for ${who}.`);
    }
    refuseFastWriting(forge, c);
    await next();
    if (c.res.status === 304) forge.rates.giveBack(viewer);
    showLimits(forge, c);
  });
}

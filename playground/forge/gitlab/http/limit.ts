import { createMiddleware } from 'hono/factory';
import type { Forge, ForgeContext, ForgeEnv } from '../../forge.ts';

/** What an account hears that asked too often: plain words, not JSON. */
export function answerTooMany(c: ForgeContext, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return c.text('Retry later\n', 429);
}

function showLimits(forge: Forge, c: ForgeContext): number {
  const { limit, remaining, used, reset } = forge.rates.read(c.get('viewer'));
  const name = c.get('viewer') === undefined ? 'throttle_unauthenticated_api' : 'throttle_authenticated_api';
  c.header('RateLimit-Name', name);
  c.header('RateLimit-Limit', String(limit));
  c.header('RateLimit-Observed', String(used));
  c.header('RateLimit-Remaining', String(remaining));
  c.header('RateLimit-Reset', String(reset));
  return Math.max(1, reset - Math.floor(forge.clock().getTime() / 1_000));
}

/** Counts requests against the account's limit and refuses bursts of writes; both are 429 here. */
export function limitRate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const viewer = c.get('viewer');
    if (!forge.rates.take(viewer)) return answerTooMany(c, showLimits(forge, c));
    const isWrite = viewer !== undefined && c.req.method !== 'GET';
    const wait = isWrite ? forge.rates.takeWrite(viewer) : undefined;
    if (wait !== undefined) return answerTooMany(c, wait);
    await next();
    showLimits(forge, c);
    return undefined;
  });
}

import { createMiddleware } from 'hono/factory';
import { HttpError } from '../../errors.ts';
import type { Forge, ForgeEnv } from '../../forge.ts';

/** Counts requests as the proxy in front of a busy server does; too many, or writes too fast, are 429 with the time to wait. */
export function limitRate(forge: Forge): ReturnType<typeof createMiddleware<ForgeEnv>> {
  return createMiddleware<ForgeEnv>(async (c, next) => {
    const viewer = c.get('viewer');
    const isTaken = forge.rates.take(viewer);
    const reset = forge.rates.read(viewer).reset - Math.floor(forge.clock().getTime() / 1_000);
    const isWrite = viewer !== undefined && c.req.method !== 'GET';
    const wait = isTaken ? isWrite && forge.rates.takeWrite(viewer) : Math.max(1, reset);
    if (typeof wait === 'number')
      throw new HttpError(429, 'Too Many Requests', { headers: { 'Retry-After': String(wait) } });
    await next();
  });
}

import type { Clock } from '../clock.ts';
import type { Viewer } from './accounts.ts';

const HOUR = 3_600_000;

/** How fast one account may write before the forge asks it to slow down. */
export interface SecondaryLimit {
  writes: number;
  perSeconds: number;
  /** Seconds the answer tells to wait. */
  retryAfter: number;
}

/** How far an account is in its hour. */
export interface RateState {
  limit: number;
  used: number;
  remaining: number;
  /** Moment the count starts again, in seconds since 1970. */
  reset: number;
}

/** The counters of all accounts. */
export interface RateLimits {
  read(viewer: Viewer | undefined): RateState;
  /** Counts one request; false when there was none left. */
  take(viewer: Viewer | undefined): boolean;
  /** Gives a request back: an unchanged answer to an authenticated reader is free. */
  giveBack(viewer: Viewer | undefined): void;
  /** Counts one write; seconds to wait when it is one too many. */
  takeWrite(viewer: Viewer): number | undefined;
}

interface Window {
  start: number;
  used: number;
}

/** How much is allowed. */
export interface RateOptions {
  clock: Clock;
  /** Requests an hour without a token; GitHub grants 60. */
  anonymous: number;
  secondary: SecondaryLimit | undefined;
}

/** The hourly limit of each account (and of all who have none), and the limit on fast writing. */
export function createRateLimits({ clock, anonymous, secondary }: RateOptions): RateLimits {
  const windows = new Map<string, Window>();
  const writes = new Map<number, number[]>();

  function windowOf(viewer: Viewer | undefined): Window {
    const key = viewer?.account.login ?? '';
    const now = clock().getTime();
    const known = windows.get(key);
    if (known !== undefined && now < known.start + HOUR) return known;
    const fresh = { start: now, used: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  function read(viewer: Viewer | undefined): RateState {
    const { start, used } = windowOf(viewer);
    const limit = viewer?.rateLimit ?? anonymous;
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.ceil((start + HOUR) / 1_000) };
  }

  return {
    read,
    take(viewer) {
      if (read(viewer).remaining === 0) return false;
      windowOf(viewer).used += 1;
      return true;
    },
    giveBack(viewer) {
      if (viewer !== undefined) windowOf(viewer).used -= 1;
    },
    takeWrite(viewer) {
      if (secondary === undefined) return undefined;
      const now = clock().getTime();
      const recent = (writes.get(viewer.account.id) ?? []).filter(
        (at) => at > now - secondary.perSeconds * 1_000,
      );
      writes.set(viewer.account.id, recent);
      if (recent.length >= secondary.writes) return secondary.retryAfter;
      recent.push(now);
      return undefined;
    },
  };
}

import type { Contribution } from '../core/contribution.ts';
import type { FollowPause } from '../platform/ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time between two rounds, in minutes: how often the alarm rings. */
export const ROUND_MINUTES = 60;
/** An alarm that rings a little early does not skip its round. */
const SLACK = 5 * MINUTE;
/** Who has not answered by then does not answer because somebody asks. */
const FOLLOWED_FOR = 90 * DAY;
const LONGEST_PAUSE = DAY;

/** Whether a contribution still waits for its answer and was not asked about within the hour. */
export function isDue({ state, sent, checked }: Contribution, now: string): boolean {
  const at = Date.parse(now);
  if (state !== 'open' || at - Date.parse(sent) > FOLLOWED_FOR) return false;
  return checked === undefined || at - Date.parse(checked) >= ROUND_MINUTES * MINUTE - SLACK;
}

/** How long to leave a host alone that failed: as long as it asked for, and twice as long each time it fails again. */
export function pauseAfter(
  last: FollowPause | undefined,
  retryAfter: number | undefined,
  now: string,
): FollowPause {
  const failures = (last?.failures ?? 0) + 1;
  const doubled = Math.min(LONGEST_PAUSE, HOUR * 2 ** (failures - 1));
  const wait = Math.max(doubled, Math.min(LONGEST_PAUSE, (retryAfter ?? 0) * 1_000));
  return { failures, until: new Date(Date.parse(now) + wait).toISOString() };
}

import type { ContributionStore, FollowStore } from '../platform/ports.ts';
import { badgeOf, type Badge } from './badge.ts';

/** The toolbar button and the alarm, as following wants them. */
export interface Signals {
  showBadge(badge: Badge): Promise<void>;
  /** An alarm that rings every so many minutes; undefined for none. One that rings already goes on as it was. */
  setAlarm(minutes: number | undefined): Promise<void>;
}

export interface RefreshPorts {
  contributions: Pick<ContributionStore, 'list'>;
  following: Pick<FollowStore, 'hosts'>;
  signals: Signals;
  /** How many answers are new, in the reader's language. */
  newAnswers(count: number): string;
  everyMinutes: number;
}

/** Brings the badge and the alarm up to what is kept: nothing rings that the person did not turn on. */
export async function refreshFollowing(ports: RefreshPorts): Promise<void> {
  const [contributions, hosts] = await Promise.all([ports.contributions.list(), ports.following.hosts()]);
  await ports.signals.showBadge(badgeOf(contributions, ports.newAnswers));
  const isWaiting = contributions.some(
    ({ state, proposal }) => state === 'open' && hosts.includes(proposal.host),
  );
  await ports.signals.setAlarm(isWaiting ? ports.everyMinutes : undefined);
}

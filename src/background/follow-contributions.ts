import type { Contribution } from '../core/contribution.ts';
import { followContribution } from '../deliver/follow-contribution.ts';
import { ForgeError } from '../forges/forge.ts';
import type { Following } from '../forges/moderating.ts';
import type { ContributionStore, FollowStore } from '../platform/ports.ts';
import { isDue, pauseAfter } from './follow-schedule.ts';

export interface FollowPorts {
  contributions: ContributionStore;
  following: FollowStore;
  /** A client for the host that holds no token: only what is public is followed. */
  forgeOf(place: Contribution['proposal']): Following;
  /** Now, as RFC 3339 in UTC. */
  now(): string;
}

/** A host without a token allows 60 requests an hour, of which a person reading there needs some. */
const MOST_A_ROUND = 8;

/**
 * One round: asks each host that the person wants to hear from about the contributions that are due, those first that
 * were not asked about for longest. Hosts they did not name are not contacted. A host that fails is left alone for a while.
 */
export async function followContributions(ports: FollowPorts, signal: AbortSignal): Promise<void> {
  const hosts = await ports.following.hosts();
  if (hosts.length === 0) return;
  const all = await ports.contributions.list();
  for (const host of hosts) {
    const due = all
      .filter(({ proposal }) => proposal.host === host)
      .filter((each) => isDue(each, ports.now()));
    await followOnHost(host, due, { ports, signal });
  }
}

async function followOnHost(
  host: string,
  due: readonly Contribution[],
  { ports, signal }: { ports: FollowPorts; signal: AbortSignal },
): Promise<void> {
  const { following, contributions, now } = ports;
  const pause = await following.pause(host);
  if (pause !== undefined && now() < pause.until) return;
  try {
    for (const contribution of oldestFirst(due).slice(0, MOST_A_ROUND)) {
      const forge = ports.forgeOf(contribution.proposal);
      await followContribution(contribution, { forge, contributions, now, signal });
    }
    if (pause !== undefined && due.length > 0) await following.setPause(host, undefined);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    await following.setPause(host, pauseAfter(pause, error.retryAfter, now()));
  }
}

function oldestFirst(contributions: readonly Contribution[]): Contribution[] {
  return contributions.toSorted((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''));
}

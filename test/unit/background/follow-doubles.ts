import type { Contribution } from '../../../src/core/contribution.ts';
import type { ContributionStore, FollowPause, FollowStore } from '../../../src/platform/ports.ts';

/** Contributions in memory; values cross it as JSON, as they do in a browser. */
export function memoryContributions(
  start: readonly Contribution[] = [],
): ContributionStore & { kept: Map<string, Contribution> } {
  const kept = new Map(start.map((each) => [each.id, each]));
  return {
    kept,
    load: async (id) => structuredClone(kept.get(id)),
    list: async () => structuredClone([...kept.values()]),
    save: async (contribution) => void kept.set(contribution.id, structuredClone(contribution)),
    remove: async (id) => void kept.delete(id),
  };
}

/** What is followed, in memory. */
export function memoryFollowing(...start: string[]): FollowStore & { pauses: Map<string, FollowPause> } {
  const hosts = new Set(start);
  const pauses = new Map<string, FollowPause>();
  return {
    pauses,
    hosts: async () => [...hosts],
    setFollowed: async (host, isFollowed) => void (isFollowed ? hosts.add(host) : hosts.delete(host)),
    pause: async (host) => pauses.get(host),
    setPause: async (host, pause) => void (pause ? pauses.set(host, pause) : pauses.delete(host)),
  };
}

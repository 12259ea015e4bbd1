import type { Contribution } from '../core/contribution.ts';
import { openForge } from '../forges/open-forge.ts';
import { loadWords } from '../i18n/words.ts';
import { createContributionStore } from '../platform/store/contributions.ts';
import { createFollowStore } from '../platform/extension/follow-store.ts';
import { onFollowAlarm, onStart, signals } from '../platform/extension/signals.ts';
import { followContributions, type FollowPorts } from './follow-contributions.ts';
import { ROUND_MINUTES } from './follow-schedule.ts';
import { refreshFollowing, type RefreshPorts } from './refresh-following.ts';

/** A browser ends a background that works longer. */
const LONGEST_ROUND_MS = 120_000;

/** Wires following into the background: badge and alarm at each start and each change, one round at each alarm. */
export function startFollowing(): { refreshFollowing(): Promise<void> } {
  const language = loadWords(navigator.languages);
  const refresh = async (): Promise<void> => {
    const { words } = await language;
    await refreshFollowing({ ...ports, newAnswers: words.contributions.newAnswers });
  };
  const ports: FollowPorts & Omit<RefreshPorts, 'newAnswers'> = {
    contributions: createContributionStore(refresh),
    following: createFollowStore(refresh),
    forgeOf: (proposal: Contribution['proposal']) =>
      openForge(proposal, { fetch: (...call) => fetch(...call) }),
    now: () => new Date().toISOString(),
    signals,
    everyMinutes: ROUND_MINUTES,
  };
  onFollowAlarm(() => void followContributions(ports, AbortSignal.timeout(LONGEST_ROUND_MS)));
  onStart(() => void refresh());
  void refresh();
  return { refreshFollowing: refresh };
}

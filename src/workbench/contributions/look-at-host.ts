import type { Contribution } from '../../core/contribution.ts';
import { followContribution } from '../../deliver/follow-contribution.ts';
import { openForge } from '../../forges/open-forge.ts';
import type { Ports } from '../../platform/ports.ts';
import { readOutcome } from './read-outcome.ts';

/** A forge tells who has no account 60 times an hour; a press takes a part of that. */
const MOST_AT_ONCE = 15;

/**
 * Asks one forge what became of the contributions sent there and keeps it; returns how many have news. Those that wait
 * come first, then those that were not looked at for longest. Throws `ForgeError` when it does not answer.
 */
export async function lookAtHost(
  sent: readonly Contribution[],
  ports: Pick<Ports, 'fetch' | 'contributions' | 'now'>,
): Promise<number> {
  const { contributions, now } = ports;
  let news = 0;
  for (const contribution of inOrder(sent).slice(0, MOST_AT_ONCE)) {
    const forge = openForge(contribution.proposal, ports);
    /* A page that is left has its requests cancelled by the browser. */
    const { signal } = new AbortController();
    const followed = await followContribution(contribution, { forge, contributions, now, signal });
    if (followed && !followed.isSeen) news += 1;
    if (followed) await readOutcome(followed, { forge, contributions, signal });
  }
  return news;
}

function inOrder(sent: readonly Contribution[]): Contribution[] {
  const rank = ({ state }: Contribution) => (state === 'open' ? 0 : 1);
  return sent.toSorted((a, b) => rank(a) - rank(b) || (a.checked ?? '').localeCompare(b.checked ?? ''));
}

import { withNews, withoutProposal, type Contribution } from '../core/contribution.ts';
import { ForgeError } from '../forges/forge.ts';
import type { Following } from '../forges/moderating.ts';

/** Where contributions are kept, as far as following them goes. */
export interface KeptContributions {
  load(id: string): Promise<Contribution | undefined>;
  save(contribution: Contribution): Promise<void>;
}

export interface FollowOptions {
  forge: Following;
  contributions: KeptContributions;
  /** Now, as RFC 3339 in UTC. */
  now(): string;
  signal: AbortSignal;
}

/**
 * Asks the forge what became of a contribution, keeps it, and returns it; undefined when it was erased meanwhile.
 *
 * Throws `ForgeError` when the forge does not answer; a proposal it does not know is an answer.
 */
export async function followContribution(
  { id, proposal, tag }: Contribution,
  { forge, contributions, now, signal }: FollowOptions,
): Promise<Contribution | undefined> {
  const { repository, number } = proposal;
  const news = await orGone(forge.follow({ repository, number, tag, signal }));
  /* Read again: the answer took a while, and the person may have looked at it or erased it. */
  const kept = await contributions.load(id);
  if (kept === undefined) return undefined;
  const told = news === 'gone' ? withoutProposal(kept, now()) : news && withNews(kept, news, now());
  const followed = told ?? { ...kept, checked: now() };
  await contributions.save(followed);
  return followed;
}

async function orGone<T>(answer: Promise<T>): Promise<T | 'gone'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.reason === 'not-found') return 'gone';
    throw error;
  }
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contribution } from '../../core/contribution.ts';
import type { Draft } from '../../core/draft.ts';
import type { ContributionStore, Ports } from '../../platform/ports.ts';

/** Everything the person corrected, as the stores have it. */
export interface Corrected {
  drafts: Draft[];
  /** Those with news first, then the latest sent. */
  contributions: Contribution[];
  /** Those that had news the person had not seen when this page showed them. */
  fresh: ReadonlySet<string>;
  /** Reads the stores again. */
  reload(): Promise<void>;
}

/**
 * Reads drafts and contributions, again whenever the person comes back to this page. What is shown counts as seen.
 * Undefined until they were read.
 */
export function useContributions({ drafts, contributions }: Ports): Corrected | undefined {
  const [read, setRead] = useState<Omit<Corrected, 'reload' | 'fresh'>>();
  const fresh = useRef(new Set<string>());
  const reload = async () => {
    const [unsent, sent] = await Promise.all([drafts.list(), contributions.list()]);
    const unseen = sent.filter(({ isSeen }) => !isSeen);
    for (const { id } of unseen) fresh.current.add(id);
    setRead({ drafts: unsent, contributions: inOrder(sent, fresh.current) });
    for (const contribution of unseen) await markSeen(contribution, contributions);
  };
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return read && { ...read, fresh: fresh.current, reload };
}

/** What came in since it was shown stays to be looked at. */
async function markSeen(shown: Contribution, contributions: ContributionStore): Promise<void> {
  const kept = await contributions.load(shown.id);
  if (kept && kept.tag === shown.tag) await contributions.save({ ...kept, isSeen: true });
}

function inOrder(contributions: readonly Contribution[], fresh: ReadonlySet<string>): Contribution[] {
  const rank = ({ id }: Contribution) => (fresh.has(id) ? 0 : 1);
  return contributions.toSorted((a, b) => rank(a) - rank(b) || b.sent.localeCompare(a.sent));
}

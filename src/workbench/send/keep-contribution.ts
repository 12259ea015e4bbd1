import { toContribution } from '../../core/contribution.ts';
import type { Proposal } from '../../forges/forge.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ForgeDraft } from './send-state.ts';

/** Keeps what was sent under "My contributions". Sent before, with the same proposal, it keeps what was said of it. */
export async function keepContribution(
  draft: ForgeDraft,
  { number, url, state }: Proposal,
  { contributions, now }: Pick<Ports, 'contributions' | 'now'>,
): Promise<void> {
  const { forge, host, repository } = draft.patch.source;
  const known = await contributions.load(draft.patch.id);
  if (known?.proposal.number === number) return;
  const proposal = { forge, host, repository, number, url };
  await contributions.save(toContribution(draft, { proposal, state, sent: now() }));
}

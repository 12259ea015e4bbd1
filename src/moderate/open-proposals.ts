import type { Patch } from '../core/patch/patch.ts';
import type { Forge } from '../forges/forge.ts';
import type { ProposalSummary } from '../forges/moderating.ts';
import { patchesInBody } from './body-patches.ts';

/** Open proposals looked at for rivals. */
const MOST = 100;

/** An open proposal and the patches that its body tells of: cheap, because nothing but the list is asked for. */
export interface OpenProposal {
  summary: ProposalSummary;
  patches: readonly Patch[];
}

export interface OpenProposals {
  proposals: readonly OpenProposal[];
  /** True when there are more. */
  isCut: boolean;
}

/** The first hundred open proposals of a repository, the latest changed first. */
export async function fetchOpenProposals(
  forge: Forge,
  repository: string,
  signal: AbortSignal,
): Promise<OpenProposals> {
  const proposals: OpenProposal[] = [];
  for await (const summary of forge.listProposals(repository, 'open', signal)) {
    if (proposals.length === MOST) return { proposals, isCut: true };
    proposals.push({ summary, patches: patchesInBody(summary.body) });
  }
  return { proposals, isCut: false };
}

import type { Patch } from '../core/patch/patch.ts';
import type { Forge, Proposal, ProposalStep } from '../forges/forge.ts';
import { checkPolicy } from './check-policy.ts';
import { proposalText } from './proposal-text.ts';
import { rebuildWhole } from './rebuild-file.ts';

export interface SendRequest {
  patch: Patch;
  forge: Forge;
  /** It was accepted before, and the file lost it since. */
  again?: boolean;
  onStep(step: ProposalStep): void;
  signal: AbortSignal;
}

/**
 * Proposes a patch to its forge, rebased on the file as it is now, and returns the one proposal there is of it.
 *
 * Throws `ForgeError`, `ConflictError` (the file says something else now), `PolicyError` (its publisher takes no such change) or
 * `NothingToSendError`; nothing was written then. After any of them, and after a crash, sending again is safe.
 */
export async function sendPatch(request: SendRequest): Promise<Proposal> {
  const { patch, forge, signal } = request;
  return forge.propose({
    patch,
    ...proposalText(patch),
    again: request.again ?? false,
    rebuild: async (current) => {
      await checkPolicy({ patch, current, forge, signal });
      return rebuildWhole(patch, current);
    },
    onStep: (step) => request.onStep(step),
    signal,
  });
}

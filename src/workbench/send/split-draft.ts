import { patchId } from '../../core/patch/identity.ts';
import type { Change } from '../../core/patch/patch.ts';
import type { Outcome } from '../../core/patch/rebase.ts';
import type { ForgeDraft } from './send-state.ts';

/** Parts a draft into what the current file takes and what it does not; each is undefined when empty. */
export function splitDraft(draft: ForgeDraft, outcomes: readonly Outcome[]): { fitting?: ForgeDraft; rest?: ForgeDraft } {
  const fits = outcomes.filter(({ status }) => status === 'applies').map(({ change }) => change);
  const stuck = outcomes.filter(({ status }) => status !== 'applies' && status !== 'already').map(({ change }) => change);
  return {
    ...(fits.length > 0 ? { fitting: withChanges(draft, fits) } : {}),
    ...(stuck.length > 0 ? { rest: withChanges(draft, stuck) } : {}),
  };
}

function withChanges(draft: ForgeDraft, changes: Change[]): ForgeDraft {
  const patch = { ...draft.patch, changes };
  return { ...draft, patch: { ...patch, id: patchId(patch) } };
}

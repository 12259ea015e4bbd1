import type { Draft } from '../../core/draft.ts';
import { withChanges } from '../../core/part-of-draft.ts';
import type { ForgeDraft } from './send-state.ts';

export { remaining, withChanges } from '../../core/part-of-draft.ts';

/** What of a stored draft can be sent: only a file in a repository, and without what no longer fits; undefined when nothing. */
export function sendable(draft: Draft | undefined): ForgeDraft | undefined {
  if (draft?.patch.source.kind !== 'forge') return undefined;
  const { source, changes } = draft.patch;
  const forgeDraft = { ...draft, patch: { ...draft.patch, source } };
  return withChanges(forgeDraft, changes.slice(0, changes.length - (draft.unplaced ?? 0)));
}

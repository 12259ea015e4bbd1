import type { Draft } from '../../core/draft.ts';
import type { Patch } from '../../core/patch/patch.ts';
import type { Outcome } from '../../core/patch/rebase.ts';
import type { Refusal } from '../../core/policy/rules.ts';
import type { Proposal } from '../../forges/forge.ts';
import type { Problem } from '../dataset/problem.ts';

/** A draft whose source is in a repository. */
export type ForgeDraft = Omit<Draft, 'patch'> & {
  patch: Patch & { source: Extract<Patch['source'], { kind: 'forge' }> };
};

/** Where the person is on the send page. Each screen's draft is what it sends; the store keeps the whole until it was sent. */
export type SendScreen =
  | { name: 'prepare'; draft: ForgeDraft; problem?: Problem }
  | { name: 'sending'; draft: ForgeDraft; token: string }
  | { name: 'conflict'; draft: ForgeDraft; outcomes: readonly Outcome[] }
  | { name: 'refused'; draft: ForgeDraft; refusals: readonly Refusal[] }
  | { name: 'already'; draft: ForgeDraft }
  /** The person says that they sent it themselves. */
  | { name: 'handed-over'; draft: ForgeDraft }
  | { name: 'done'; draft: ForgeDraft; proposal: Proposal };

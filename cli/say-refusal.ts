import type { Refusal } from '../src/core/policy/rules.ts';

/** What the policy has against a change. */
export const REFUSALS: Readonly<Record<Refusal['reason'], string>> = {
  'file-not-listed': 'the policy takes no corrections of this file',
  'op-not-allowed': 'the policy takes no such change',
  'locked-column': 'the policy locks this column',
};

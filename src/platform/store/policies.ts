import { policyDraftSchema } from '../../core/policy-draft.ts';
import type { PolicyStore } from '../ports.ts';
import { createCheckedStore } from './checked-store.ts';

/** Returns the policies that wait to be proposed, shared by overlay, tab and send page. */
export function createPolicyStore(): PolicyStore {
  return createCheckedStore('policies', policyDraftSchema);
}

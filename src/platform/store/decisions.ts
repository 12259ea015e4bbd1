import { keptDecisionsSchema } from '../../core/decision.ts';
import type { DecisionStore } from '../ports.ts';
import { createCheckedStore } from './checked-store.ts';

/** Returns the decisions that wait for their confirmation, shared by overlay, tab and desk. */
export function createDecisionStore(): DecisionStore {
  return createCheckedStore('decisions', keptDecisionsSchema);
}

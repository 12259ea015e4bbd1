import { NothingToSendError } from '../../deliver/nothing-to-send.ts';
import { PolicyError } from '../../deliver/policy-error.ts';
import { ConflictError } from '../../forges/forge.ts';
import { toProblem } from '../dataset/problem.ts';
import type { ForgeDraft, SendScreen } from './send-state.ts';

/** Where a failure leads: to the conflict, to what the publisher does not take, to "already corrected", or back with the reason. Nothing is lost. */
export function screenAfter(error: unknown, draft: ForgeDraft): SendScreen {
  if (error instanceof ConflictError) return { name: 'conflict', draft, outcomes: error.outcomes };
  if (error instanceof PolicyError) return { name: 'refused', draft, refusals: error.refusals };
  if (error instanceof NothingToSendError) return { name: 'already', draft };
  return { name: 'prepare', draft, problem: toProblem(error) };
}

import { NothingToSendError } from '../../deliver/nothing-to-send.ts';
import { ConflictError } from '../../forges/forge.ts';
import { StaleProposalError } from '../../forges/moderating.ts';
import type { Words } from './words.ts';
import { NoRightError, OutdatedDecisionError } from '../../moderate/decided.ts';
import { problemText, toProblem } from '../dataset/problem.ts';

/** Why a decision was not carried out, in the reader's language, and what is to be done about it. */
export interface Setback {
  text: string;
  /** True when the proposal is not what was decided about any more. */
  mustLookAgain: boolean;
  /** True when another token may do. */
  isAboutToken: boolean;
}

/** Returns the setback behind an error. */
export function toSetback(error: unknown, words: Words): Setback {
  const { decide } = words.desk;
  if (error instanceof OutdatedDecisionError) return again(decide.outdated[error.reason]);
  if (error instanceof ConflictError || error instanceof NothingToSendError)
    return again(decide.outdated.changed);
  if (error instanceof StaleProposalError) return again(decide.stale);
  if (error instanceof NoRightError)
    return { text: decide.noRight, mustLookAgain: false, isAboutToken: true };
  const problem = toProblem(error);
  const isAboutToken =
    problem.kind === 'forge' && (problem.reason === 'unauthorized' || problem.reason === 'forbidden');
  return { text: problemText(problem, words), mustLookAgain: false, isAboutToken };
}

function again(text: string): Setback {
  return { text, mustLookAgain: true, isAboutToken: false };
}

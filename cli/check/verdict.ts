import type { Warning } from '../../src/core/csv/warnings.ts';
import type { Change } from '../../src/core/patch/patch.ts';
import type { PolicyPlace, PolicyProblem, PolicyWarning } from '../../src/core/policy/problem.ts';
import type { Refusal } from '../../src/core/policy/rules.ts';
import { EXIT, type ExitCode } from '../exit.ts';

/** What a check found about one file. */
export interface Verdict {
  file: string;
  exitCode: ExitCode;
  /** Why nothing can be said about it. */
  error?: string;
  /** What is odd in a table. */
  warnings: readonly Warning[];
  /** Of the policy: what is wrong in it, is odd in it, or does not fit the files. */
  problems?: readonly (PolicyProblem | PolicyWarning | Misfit)[];
  /** Of a change: what the policy has against it. */
  refusals?: readonly Refused[];
}

/** What the policy says of a file, and is not so. */
export interface Misfit extends PolicyPlace {
  reason: 'no-file' | 'no-table' | 'no-column' | 'not-unique';
  /** The file, or the column. */
  value: string;
  /** The file, when `value` is a column. */
  file?: string;
}

export interface Refused extends Pick<Refusal, 'reason' | 'column'> {
  change: Change;
}

/** The code that tells the shell the worst of them. */
export function worst(verdicts: readonly Verdict[]): ExitCode {
  const order = [EXIT.unreadable, EXIT.problem] as const;
  return order.find((code) => verdicts.some(({ exitCode }) => exitCode === code)) ?? EXIT.fine;
}

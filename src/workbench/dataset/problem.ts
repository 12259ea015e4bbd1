import { NotATableError } from '../../core/csv/errors.ts';
import { ForgeError, type ForgeErrorReason } from '../../forges/forge.ts';
import type { Words } from '../../i18n/words.ts';

/** Why a file could not be opened or a correction not be sent, in a form a screen can show. */
export type Problem =
  | { kind: 'table'; reason: keyof Words['problem']['hint'] }
  | { kind: 'forge'; reason: ForgeErrorReason; retryAfter: number | undefined }
  | { kind: 'http'; status: number }
  /** The host answers, but not to pages of other sites. */
  | { kind: 'cors'; host: string }
  /** It is on the person's machine, where only they can fetch it. */
  | { kind: 'file' }
  /** The address that was to open it says nothing that can be understood. */
  | { kind: 'link' }
  | { kind: 'unknown'; detail: string };

/** Thrown while reading a plain address. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** Returns the problem behind an error; a bug is shown with its message, so that it can be reported. */
export function toProblem(error: unknown): Problem {
  if (error instanceof FetchError) return error.problem;
  if (error instanceof ForgeError)
    return { kind: 'forge', reason: error.reason, retryAfter: error.retryAfter };
  if (error instanceof NotATableError) return { kind: 'table', reason: error.reason };
  return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) };
}

/** Returns the sentence that tells the person what happened and what to do. */
export function problemText(problem: Problem, words: Words): string {
  const { hint, forge, wait } = words.problem;
  switch (problem.kind) {
    case 'table': {
      const text = hint[problem.reason];
      return typeof text === 'string' ? text : hint.unknown;
    }
    case 'forge':
      return problem.retryAfter === undefined
        ? forge[problem.reason]
        : `${forge[problem.reason]} ${wait(problem.retryAfter)}`;
    case 'http':
      return hint.http(problem.status);
    case 'cors':
      return hint.cors;
    case 'file':
    case 'link':
      return hint[problem.kind];
    case 'unknown':
      return `${hint.unknown} (${problem.detail})`;
  }
}

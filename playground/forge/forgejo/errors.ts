import { HttpError } from '../errors.ts';

/** Also what somebody without the right to know gets. */
export function notFound(): HttpError {
  return new HttpError(404, "The target couldn't be found.");
}

/** Nobody asks, where somebody must. */
export function tokenRequired(): HttpError {
  return new HttpError(401, 'token is required');
}

/** The account may not do this here. */
export function notPermitted(): HttpError {
  return new HttpError(403, 'user should have a permission to write to a repo');
}

/** A merge that git could not make: the one refusal that has no `message`, but what git said. */
export class MergeConflict extends HttpError {
  readonly body: Record<string, string>;
  constructor(style: string) {
    super(409, 'merge failed because of conflict');
    this.body = { Style: style, StdOut: '', StdErr: 'CONFLICT (content)', Err: 'exit status 1' };
  }
}

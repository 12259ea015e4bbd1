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

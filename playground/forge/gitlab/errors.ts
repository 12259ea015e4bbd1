import { HttpError } from '../errors.ts';

/** What a refusal says: the application has a `message`, the check of parameters and of tokens an `error`. */
type Body = { message: unknown } | { error: string; error_description?: string; scope?: string };

/** A refusal in GitLab's words and shape. */
export class GitlabError extends HttpError {
  readonly body: Body;
  constructor(status: HttpError['status'], body: Body, headers: Record<string, string> = {}) {
    super(status, JSON.stringify(body), { headers });
    this.body = body;
  }
}

/** Also what somebody without the right to know gets. */
export function notFound(what: string): GitlabError {
  return new GitlabError(404, { message: `404 ${what} Not Found` });
}

/** A refusal with a sentence of its own, or with one for each field. */
export function refuse(status: HttpError['status'], message: unknown): GitlabError {
  return new GitlabError(status, { message });
}

/** The account may not do this. */
export function forbidden(): GitlabError {
  return refuse(403, '403 Forbidden');
}

/** Nobody asks, where somebody must. */
export function unauthorized(): GitlabError {
  return refuse(401, '401 Unauthorized');
}

/** A token nobody has, or has any more. */
export function invalidToken(): GitlabError {
  const error_description = 'Token was revoked. You have to re-authorize from the user.';
  return new GitlabError(401, { error: 'invalid_token', error_description });
}

/** A token that may less than this. */
export function insufficientScope(): GitlabError {
  const error_description = 'The request requires higher privileges than provided by the access token.';
  return new GitlabError(403, { error: 'insufficient_scope', error_description, scope: 'api' });
}

/** One entry of a 422's `errors`. */
export interface FieldError {
  resource: string;
  code: string;
  field?: string;
  message?: string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** An answer that is not a success, in GitHub's words and shape. Thrown anywhere, turned into JSON by the server. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 412 | 413 | 422 | 423 | 429;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Record<string, string>;
  constructor(
    status: HttpError['status'],
    message: string,
    more: { errors?: readonly FieldError[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

/** The JSON of an error answer. */
export function errorBody(
  status: number,
  message: string,
  errors?: readonly FieldError[],
): Record<string, unknown> {
  return {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: DOCUMENTATION,
    status: String(status),
  };
}

/** Also what somebody without the right to know gets. */
export function notFound(): HttpError {
  return new HttpError(404, 'Not Found');
}

/** 422 about the request as a whole. */
export function unprocessable(message: string): HttpError {
  return new HttpError(422, message);
}

/** 422 `Validation Failed` with one reason. */
export function invalid(error: FieldError): HttpError {
  return new HttpError(422, 'Validation Failed', { errors: [error] });
}

/** 422 about a pull request in GitHub's own words. */
export function refuseCustom(message: string): HttpError {
  return invalid({ resource: 'PullRequest', code: 'custom', message });
}

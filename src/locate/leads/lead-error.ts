export type LeadErrorReason =
  | 'not-found' // there is no such thing there, or it is private
  | 'refused' // it wants somebody who is signed in
  | 'rate-limited'
  | 'unreachable' // no answer: network down, or the host does not share with other pages
  | 'too-large' // more than anybody needs to say where a file is
  | 'elsewhere' // the host sent us on to another one, which was not named
  | 'unexpected'; // it answered something we do not understand

/** A question that got no answer; `reason` is a key of the message catalogue. */
export class LeadError extends Error {
  override name = 'LeadError';
  readonly reason: LeadErrorReason;
  /** Seconds to wait before asking again, when the host said so. */
  readonly retryAfter: number | undefined;
  constructor(
    reason: LeadErrorReason,
    message: string,
    options: ErrorOptions & { retryAfter?: number } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.retryAfter = options.retryAfter;
  }
}

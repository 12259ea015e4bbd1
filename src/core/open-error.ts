/** `blocked`: the browser opened no window. `too-long`: the work does not fit in an address. */
export type OpenErrorReason = 'blocked' | 'too-long';

/** Why another page of ours was not opened. With `address`, a link that the person clicks still opens it. */
export class OpenError extends Error {
  override name = 'OpenError';
  readonly reason: OpenErrorReason;
  readonly address: string | undefined;
  constructor(reason: OpenErrorReason, address?: string) {
    super(reason);
    this.reason = reason;
    this.address = address;
  }
}

/** The file says already everything the patch asks for. */
export class NothingToSendError extends Error {
  override name = 'NothingToSendError';
  readonly reason = 'already-corrected';
  constructor() {
    super('The file already says what the correction proposes');
  }
}

import { ForgeError, type ForgeErrorReason } from '../forge.ts';

/** The forge answered with an error status: some statuses mean something to the step that asked. */
export class StatusError extends ForgeError {
  readonly status: number;
  constructor(reason: ForgeErrorReason, message: string, options: { status: number; retryAfter?: number }) {
    super(reason, message, options);
    this.status = options.status;
  }
}

/** Undefined when the forge says there is no such thing; any other failure is thrown. */
export async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.reason === 'not-found') return undefined;
    throw error;
  }
}

/** Whether the forge may have done what it was asked although no answer we understand came. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof ForgeError)) return false;
  return error.reason === 'unreachable' || (error.reason === 'unexpected' && !(error instanceof StatusError));
}

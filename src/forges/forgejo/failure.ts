import * as z from 'zod/mini';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, type ForgeErrorReason } from '../forge.ts';

const bodySchema = z.object({ message: z.string() });

const REASONS: Readonly<Record<number, ForgeErrorReason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  423: 'archived',
  451: 'not-found',
};

/** The failure as one a person can be told about: `fetch` failed, or the body broke off. */
export function toForgeError(error: unknown): Error {
  if (error instanceof ForgeError) return error;
  const isNetwork =
    error instanceof Error && ['TypeError', 'TimeoutError', 'AbortError'].includes(error.name);
  if (isNetwork) return new ForgeError('unreachable', 'No answer from the forge');
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether it is a refusal with one of these statuses. */
export function isRefusal(error: unknown, statuses: readonly number[]): error is StatusError {
  return error instanceof StatusError && statuses.includes(error.status);
}

/** What an error answer says; never the token, even when the forge repeats it. */
export function toStatusError(
  { status, headers }: Response,
  { bytes, token }: { bytes: Uint8Array; token: string | undefined },
): StatusError {
  const message = messageOf(bytes);
  const reason = reasonOf(status, headers, message);
  const isLater = reason === 'rate-limited' || status === 503;
  const words = (message ?? 'no words we understand').slice(0, 1_000);
  const said = token === undefined || token === '' ? words : words.replaceAll(token, '[token]');
  return new StatusError(reason, `The forge answered ${status}: ${said}`, {
    status,
    ...(isLater ? { retryAfter: secondsToWait(headers) } : {}),
  });
}

function messageOf(bytes: Uint8Array): string | undefined {
  try {
    return bodySchema.parse(JSON.parse(new TextDecoder().decode(bytes))).message;
  } catch {
    return undefined;
  }
}

/** Limits and sizes are refused by the proxy in front, in words of its own; anything else without JSON is no Forgejo. */
function reasonOf(status: number, headers: Headers, message: string | undefined): ForgeErrorReason {
  if (status === 429 || (status === 403 && headers.has('retry-after'))) return 'rate-limited';
  if (status === 413) return 'too-large';
  if (status >= 500) return 'unreachable';
  if (message === undefined) return 'unexpected';
  if (status === 409 && /is empty/i.test(message)) return 'not-found';
  return REASONS[status] ?? 'unexpected';
}

/** Without a word from the forge, a minute; never over an hour, whatever a clock or a header says. */
function secondsToWait(headers: Headers): number {
  const now = (Date.parse(headers.get('date') ?? '') || Date.now()) / 1_000;
  const after = headers.get('retry-after') ?? '';
  const candidates = [/^\d+$/.test(after) ? Number(after) : Number.NaN, Date.parse(after) / 1_000 - now];
  const seconds = candidates.find((value) => Number.isFinite(value)) ?? 60;
  return Math.min(3_600, Math.max(1, Math.ceil(seconds)));
}

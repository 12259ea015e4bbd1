import * as z from 'zod/mini';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, type ForgeErrorReason } from '../forge.ts';

/** The application has a `message`, which may be a sentence or sentences for each field; the check of parameters and tokens an `error`. */
const bodySchema = z.object({
  message: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

/** The failure as one a person can be told about: `fetch` failed, the body broke off, or never came. */
export function toForgeError(error: unknown): Error {
  if (error instanceof ForgeError) return error;
  if (error instanceof Error && ['TypeError', 'TimeoutError', 'AbortError'].includes(error.name))
    return new ForgeError('unreachable', 'No answer from the forge');
  return error instanceof Error ? error : new Error(String(error));
}

/** An answer with an error status, in words that never hold the token. */
export function toStatusError(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  text: string,
  token: string | undefined,
): StatusError {
  const said = parseWords(text);
  const reason = reasonOf(status, headers, said);
  const words = (said ?? 'no words we understand').slice(0, 1_000);
  const isWaiting = reason === 'rate-limited' || status === 503;
  return new StatusError(reason, `The forge answered ${status}: ${hide(words, token)}`, {
    status,
    ...(isWaiting ? { retryAfter: secondsToWait(headers) } : {}),
  });
}

function hide(words: string, token: string | undefined): string {
  return token === undefined || token === '' ? words : words.replaceAll(token, '[token]');
}

/** Undefined when it is nothing GitLab would say. */
function parseWords(text: string): string | undefined {
  try {
    const { message, error } = bodySchema.parse(JSON.parse(text));
    const words = message ?? error;
    return typeof words === 'string' ? words : JSON.stringify(words);
  } catch {
    return undefined;
  }
}

function reasonOf(status: number, headers: Headers, said: string | undefined): ForgeErrorReason {
  if (status === 429 || (status === 403 && headers.has('retry-after'))) return 'rate-limited';
  if (status >= 500) return 'unreachable';
  if (status === 413 || /is too long|too large/i.test(said ?? '')) return 'too-large';
  if (said === undefined) return 'unexpected';
  if (status === 401) return 'unauthorized';
  if (status === 403) return /archived/i.test(said) ? 'archived' : 'forbidden';
  return status === 404 || status === 410 || status === 451 ? 'not-found' : 'unexpected';
}

/**
 * Without a word from the forge, which a page may not read, a minute; never over an hour, whatever a clock or a header says.
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers
 */
function secondsToWait(headers: Headers): number {
  const now = (Date.parse(headers.get('date') ?? '') || Date.now()) / 1_000;
  const after = headers.get('retry-after') ?? '';
  const isOver = headers.get('ratelimit-remaining') === '0';
  const reset = isOver ? Number(headers.get('ratelimit-reset')) : Number.NaN;
  const candidates = [Number.parseInt(after, 10), Date.parse(after) / 1_000 - now, reset - now];
  const seconds = candidates.find((value) => Number.isFinite(value)) ?? 60;
  return Math.min(3_600, Math.max(1, Math.ceil(seconds)));
}

import * as z from 'zod/mini';
import { StatusError } from '../common/status-error.ts';
import { ForgeError, type ForgeErrorReason } from '../forge.ts';

/** Octokit's error for an error status, by its shape: its class belongs to a package we do not depend on. */
const answeredSchema = z.object({
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.string()), data: z.unknown() }),
});
const bodySchema = z.object({
  message: z.string(),
  errors: z.optional(z.array(z.unknown())),
});
const detailSchema = z.object({ code: z.optional(z.string()), message: z.optional(z.string()) });

type Answered = z.infer<typeof answeredSchema>;
type Body = z.infer<typeof bodySchema>;

/** The failure as one a person can be told about. Octokit's error is not kept as its cause: it holds the whole request. */
export function toForgeError(error: unknown, token: string | undefined): Error {
  if (error instanceof ForgeError) return error;
  const answered = z.safeParse(answeredSchema, error);
  if (answered.success) return toStatusError(answered.data, token);
  if (isNetworkFailure(error)) return new ForgeError('unreachable', 'No answer from the forge');
  return error instanceof Error ? error : new Error(String(error));
}

/** `HttpError` without an answer: octokit's fetch failed. `TypeError`, `TimeoutError`: the body broke off, or never came. */
function isNetworkFailure(error: unknown): boolean {
  return (
    error instanceof Error && ['HttpError', 'TypeError', 'TimeoutError', 'AbortError'].includes(error.name)
  );
}

function toStatusError({ status, response }: Answered, token: string | undefined): StatusError {
  const parsed = z.safeParse(bodySchema, response.data);
  const body = parsed.success ? parsed.data : undefined;
  const reason = reasonOf(status, response.headers, body);
  const said = body === undefined ? 'no words we understand' : describe(body, token);
  const retryAfter =
    reason === 'rate-limited' || status === 503 ? secondsToWait(response.headers) : undefined;
  return new StatusError(reason, `The forge answered ${status}: ${said}`, {
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

function describe({ message, errors = [] }: Body, token: string | undefined): string {
  const words = [message, ...errors.map((error) => JSON.stringify(error))].join(' · ').slice(0, 1_000);
  return token === undefined || token === '' ? words : words.replaceAll(token, '[token]');
}

function reasonOf(status: number, headers: Record<string, string>, body: Body | undefined): ForgeErrorReason {
  if (isRateLimit(status, headers, body)) return 'rate-limited';
  if (status >= 500) return 'unreachable';
  if (status === 413 || isTooLarge(body)) return 'too-large';
  if (body === undefined) return 'unexpected';
  if (status === 401) return 'unauthorized';
  if (status === 403) return /archived/i.test(body.message) ? 'archived' : 'forbidden';
  if (status === 404 || status === 410 || status === 451 || isEmpty(status, body)) return 'not-found';
  return 'unexpected';
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(status: number, headers: Record<string, string>, body: Body | undefined): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  if ('retry-after' in headers || headers['x-ratelimit-remaining'] === '0') return true;
  return /rate limit|abuse detection/i.test(body?.message ?? '');
}

function isTooLarge(body: Body | undefined): boolean {
  return (body?.errors ?? []).some((error) => {
    const { code, message = '' } = z.safeParse(detailSchema, error).data ?? {};
    return code === 'too_large' || /is too long/i.test(message);
  });
}

/** A repository without a commit answers 409 wherever git objects are asked for. */
function isEmpty(status: number, body: Body): boolean {
  return status === 409 && /empty/i.test(body.message);
}

/** Without a word from the forge, a minute, as GitHub asks; never over an hour, whatever a clock or a header says. */
function secondsToWait(headers: Record<string, string>): number {
  const now = (Date.parse(headers['date'] ?? '') || Date.now()) / 1_000;
  const after = headers['retry-after'] ?? '';
  const reset = headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
  const candidates = [Number.parseInt(after, 10), Date.parse(after) / 1_000 - now, reset - now];
  const seconds = candidates.find((value) => Number.isFinite(value)) ?? 60;
  return Math.min(3_600, Math.max(1, Math.ceil(seconds)));
}

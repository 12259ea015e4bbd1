import type * as z from 'zod/mini';
import type { Asking } from './asking.ts';
import { LeadError } from './lead-error.ts';
import { readCapped } from './read-capped.ts';

/** A host that takes longer is given up. */
const TIMEOUT = 30_000;

/**
 * The answer of a host, checked. It is asked as a stranger, says nothing of the page, is read no further than 2 MB, and
 * an answer that came from another host is none.
 *
 * @throws LeadError
 */
export async function askJson<T>(
  schema: z.ZodMiniType<T>,
  url: string,
  { fetch, signal }: Pick<Asking, 'fetch' | 'signal'>,
): Promise<T> {
  signal.throwIfAborted();
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  const text = await answerText(url, { fetch, signal: limited }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw toLeadError(error, url);
  });
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new LeadError('unexpected', `${hostOf(url)} answered something else`);
  return parsed.data;
}

async function answerText(url: string, { fetch, signal }: Pick<Asking, 'fetch' | 'signal'>): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (response.url !== '' && hostOf(response.url) !== hostOf(url)) {
    await response.body?.cancel();
    throw new LeadError('elsewhere', `${hostOf(url)} sent us to another host`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw toStatusError(response);
  }
  return new TextDecoder().decode(await readCapped(response));
}

function toStatusError({ status, headers }: Response): LeadError {
  const isSpent =
    status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after'));
  if (status === 429 || isSpent) {
    const retryAfter = Number(headers.get('retry-after'));
    const options = retryAfter > 0 ? { retryAfter } : {};
    return new LeadError('rate-limited', 'Too many questions', options);
  }
  if (status === 404 || status === 410) return new LeadError('not-found', 'There is no such thing');
  if (status === 401 || status === 403) return new LeadError('refused', `Answered ${status}`);
  return new LeadError('unexpected', `Answered ${status}`);
}

/** What fetch throws is a network that is down, a host that does not share, or our own patience. */
function toLeadError(error: unknown, url: string): unknown {
  if (error instanceof LeadError) return error;
  const isSilent = error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
  return isSilent ? new LeadError('unreachable', `No answer from ${hostOf(url)}`) : error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hostOf(url: string): string {
  return new URL(url).host;
}

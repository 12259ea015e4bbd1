import * as z from 'zod/mini';
import { originOf } from '../../core/source.ts';
import { ForgeError } from '../forge.ts';
import { toForgeError, toStatusError } from './failure.ts';

export interface ForgejoOptions {
  /** Host and port: `codeberg.org`. */
  host: string;
  token?: string;
  fetch: typeof fetch;
}

/** One question: a path below the API's address whose parts are encoded already, and what it is asked with. */
export interface Question {
  path: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  body?: object;
}

/** The forge for the length of one call: everything asked through it stops with its signal. */
export interface Api {
  readonly host: string;
  readonly signal: AbortSignal;
  /** The checked JSON of an answer. Throws `ForgeError` for anything else. */
  ask<T>(answer: z.ZodMiniType<T>, question: Question): Promise<T>;
  /** The same with what its headers say. */
  askPage<T>(answer: z.ZodMiniType<T>, question: Question): Promise<Page<T>>;
  /** Has something done whose answer says nothing. */
  tell(question: Question): Promise<void>;
  /** The raw bytes of an answer. */
  askBytes(question: Question): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Page<T> {
  value: T;
  /** The list goes on in another answer. */
  hasNext: boolean;
  /** Entries of the whole list, when the forge counted them. */
  total: number | undefined;
}

/** A request that takes longer is given up: 20 MB take 160 s at 1 Mbit/s. */
const TIMEOUT = 300_000;
/** Bytes of the largest file we read. */
const LARGEST = 100 * 1024 * 1024;

interface Received {
  bytes: Uint8Array<ArrayBuffer>;
  headers: Headers;
}

/** Makes one `Api` per signal over one way to ask. */
export function connect(options: ForgejoOptions): (signal: AbortSignal) => Api {
  const send = (question: Question, signal: AbortSignal) => sendQuestion(question, { options, signal });
  return (signal) => ({
    host: options.host,
    signal,
    ask: async (answer, question) => checkJson(answer, (await send(question, signal)).bytes),
    askPage: async (answer, question) => toPage(answer, await send(question, signal)),
    tell: async (question) => void (await send(question, signal)),
    askBytes: async (question) => (await send(question, signal)).bytes,
  });
}

async function sendQuestion(
  question: Question,
  { options, signal }: { options: ForgejoOptions; signal: AbortSignal },
): Promise<Received> {
  signal.throwIfAborted();
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  try {
    const response = await options.fetch(addressOf(options.host, question), {
      ...initOf(question, options.token),
      signal: limited,
    });
    checkOrigin(response, options.host);
    const bytes = await readBody(response);
    if (!response.ok) throw toStatusError(response, { bytes, token: options.token });
    return { bytes, headers: response.headers };
  } catch (error) {
    signal.throwIfAborted();
    throw toForgeError(error);
  }
}

function addressOf(host: string, { path, query = {} }: Question): string {
  const known = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString();
  return `${originOf(host)}/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

/** Asked anew each time, because a stale branch would cost an update, and never with the browser's own sign-in. */
function initOf({ method = 'GET', body }: Question, token: string | undefined): RequestInit {
  return {
    method,
    headers: {
      ...(token === undefined || token === '' ? {} : { Authorization: `token ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
  };
}

/** A redirect to another host (a login page, a captive portal) is no answer of this forge. */
function checkOrigin({ url }: Response, host: string): void {
  if (url !== '' && new URL(url).origin !== new URL(originOf(host)).origin)
    throw new ForgeError('unexpected', `${host} sent us to another host`);
}

/** No further than our limit, whatever the host sends. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw new ForgeError('too-large', `More than ${LARGEST} bytes`);
    pieces.push(new Uint8Array(piece));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toPage<T>(answer: z.ZodMiniType<T>, { bytes, headers }: Received): Page<T> {
  const total = Number.parseInt(headers.get('x-total-count') ?? '', 10);
  return {
    value: checkJson(answer, bytes),
    hasNext: /;\s*rel="next"/.test(headers.get('link') ?? ''),
    total: Number.isNaN(total) ? undefined : total,
  };
}

function checkJson<T>(answer: z.ZodMiniType<T>, bytes: Uint8Array): T {
  const result = z.safeParse(answer, parseJson(new TextDecoder().decode(bytes)));
  if (!result.success)
    throw new ForgeError(
      'unexpected',
      `Not a Forgejo answer: ${z.prettifyError(result.error).slice(0, 500)}`,
    );
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError('unexpected', 'Not a Forgejo answer: no JSON');
  }
}

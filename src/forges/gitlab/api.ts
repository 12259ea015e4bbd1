import * as z from 'zod/mini';
import { originOf } from '../../core/source.ts';
import { ForgeError } from '../forge.ts';
import { toForgeError, toStatusError } from './failure.ts';

export interface GitlabOptions {
  /** Host and port: `gitlab.com`, or that of a server of one's own. */
  host: string;
  /** A personal, project or group access token, or one of OAuth. */
  token?: string;
  fetch: typeof fetch;
}

/** One request. */
export interface Call {
  method?: 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v4`, as `addressOf` makes it. */
  path: string;
  query?: Readonly<Record<string, string | number | boolean | readonly number[]>>;
  body?: object;
  /** ETag of an earlier answer: the forge says 304 as long as it is the same. */
  tag?: string | undefined;
}

/** The forge for the length of one call: everything asked through it stops with its signal. */
export interface Api {
  readonly host: string;
  readonly signal: AbortSignal;
  /** Whether nobody is behind the requests. */
  readonly isAnonymous: boolean;
  /** The checked JSON of an answer. Throws `ForgeError` for anything else. */
  ask<T>(answer: z.ZodMiniType<T>, call: Call): Promise<T>;
  /** The same with what its headers say. */
  askPage<T>(answer: z.ZodMiniType<T>, call: Call): Promise<Page<T>>;
  /** Has something done whose answer says nothing. */
  tell(call: Call): Promise<void>;
  /** The raw bytes of an answer, and its headers. */
  askBytes(call: Call): Promise<Received>;
}

export interface Page<T> {
  value: T;
  /** ETag of the answer. */
  tag: string | undefined;
  /** The list goes on in another answer. */
  hasNext: boolean;
}

export interface Received {
  bytes: Uint8Array<ArrayBuffer>;
  headers: Headers;
}

/** A request that takes longer is given up: 20 MB take 160 s at 1 Mbit/s. */
const TIMEOUT = 300_000;
/** More bytes than this are not read, whatever the host sends. */
const LARGEST = 100 * 1024 * 1024;

/** Makes one `Api` per signal. */
export function connect(options: GitlabOptions): (signal: AbortSignal) => Api {
  const send = (call: Call, signal: AbortSignal) => sendCall(call, signal, options);
  const askPage = async <T>(answer: z.ZodMiniType<T>, call: Call, signal: AbortSignal): Promise<Page<T>> =>
    toPage(answer, await send(call, signal));
  return (signal) => ({
    host: options.host,
    signal,
    isAnonymous: (options.token ?? '') === '',
    ask: async (answer, call) => (await askPage(answer, call, signal)).value,
    askPage: (answer, call) => askPage(answer, call, signal),
    tell: async (call) => void (await send(call, signal)),
    askBytes: async (call) => {
      const received = await send(call, signal);
      checkRaw(received.headers.get('content-type') ?? 'no type');
      return received;
    },
  });
}

async function sendCall(call: Call, signal: AbortSignal, options: GitlabOptions): Promise<Received> {
  signal.throwIfAborted();
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  try {
    const response = await options.fetch(toAddress(options.host, call), toInit(call, options, limited));
    checkOrigin(response, options.host);
    const bytes = await readBody(response.body);
    if (!response.ok) throw toStatusError(response, new TextDecoder().decode(bytes), options.token);
    return { bytes, headers: response.headers };
  } catch (error) {
    signal.throwIfAborted();
    throw toForgeError(error);
  }
}

function toAddress(host: string, { path, query = {} }: Call): string {
  const address = new URL(`${originOf(host)}/api/v4${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'object') address.searchParams.set(name, String(value));
    else for (const one of value) address.searchParams.append(`${name}[]`, String(one));
  }
  return address.href;
}

/** Asked anew each time, because a stale branch would cost an update, and never with the cookies of a person. */
function toInit(
  { method, body, tag }: Call,
  { token = '' }: GitlabOptions,
  signal: AbortSignal,
): RequestInit {
  return {
    headers: {
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === undefined ? {} : { method }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    signal,
  };
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > LARGEST) throw new ForgeError('too-large', `More than ${LARGEST} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** A redirect to another host (a login page, a captive portal) is no answer of this forge. */
function checkOrigin({ url }: Response, host: string): void {
  if (url !== '' && new URL(url).origin !== originOf(host))
    throw new ForgeError('unexpected', `${host} sent us to another host`);
}

/** The API gives every file as plain text or plain bytes: a page is not from it. */
function checkRaw(type: string): void {
  if (/html/i.test(type)) throw new ForgeError('unexpected', `Asked for the bytes of a file, got ${type}`);
}

function toPage<T>(answer: z.ZodMiniType<T>, { bytes, headers }: Received): Page<T> {
  return {
    value: checkJson(answer, new TextDecoder().decode(bytes)),
    tag: headers.get('etag') ?? undefined,
    hasNext: (headers.get('x-next-page') ?? '') !== '' || /;\s*rel="next"/.test(headers.get('link') ?? ''),
  };
}

function checkJson<T>(answer: z.ZodMiniType<T>, text: string): T {
  const result = z.safeParse(answer, parseJson(text));
  if (!result.success)
    throw new ForgeError('unexpected', `Not a GitLab answer: ${z.prettifyError(result.error).slice(0, 500)}`);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError('unexpected', 'Not a GitLab answer: no JSON');
  }
}

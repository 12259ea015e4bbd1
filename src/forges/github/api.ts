import * as z from 'zod/mini';
import { ForgeError } from '../forge.ts';
import { toForgeError } from './failure.ts';
import { apiAddress, type Call, type GithubOptions, type ReadRest, type Rest } from './rest.ts';

/** Unread; octokit has '' for an answer that has no body by its status. */
type Body = ReadableStream<Uint8Array<ArrayBuffer>> | '' | null;

/** The forge for the length of one call: everything asked through it stops with its signal. */
export interface Api<R = Rest> {
  readonly host: string;
  readonly signal: AbortSignal;
  /** The checked JSON of an answer. Throws `ForgeError` for anything else. */
  ask<T>(answer: z.ZodMiniType<T>, call: Call<R>): Promise<T>;
  /** The same with what its headers say. */
  askPage<T>(answer: z.ZodMiniType<T>, call: Call<R>): Promise<Page<T>>;
  /** Has something done whose answer says nothing. */
  tell(call: Call<R>): Promise<void>;
  /** The raw bytes of an answer. */
  askBytes(call: Call<R>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The same for who only reads; any other `Api` is one, too. */
export type ReadApi = Api<ReadRest>;

export interface Page<T> {
  value: T;
  /** ETag of the answer: given back in `If-None-Match`, the forge says 304 as long as nothing changed. */
  tag: string | undefined;
  /** The list goes on in another answer. */
  hasNext: boolean;
}

/** A request that takes longer is given up: 20 MB take 160 s at 1 Mbit/s. */
const TIMEOUT = 300_000;
/** Largest file the API gives out. */
const LARGEST = 100 * 1024 * 1024;

const answerSchema = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  data: z.custom<Body>(),
});
type Answer = z.infer<typeof answerSchema>;

/** Makes one `Api` per signal over one way to ask. */
export function connect<R>(rest: R, options: GithubOptions): (signal: AbortSignal) => Api<R> {
  const send = (call: Call<R>, signal: AbortSignal) => sendCall({ call, rest, signal, options });
  const askPage = async <T>(answer: z.ZodMiniType<T>, call: Call<R>, signal: AbortSignal): Promise<Page<T>> =>
    toPage(answer, await send(call, signal));
  return (signal) => ({
    host: options.host,
    signal,
    ask: async (answer, call) => (await askPage(answer, call, signal)).value,
    askPage: (answer, call) => askPage(answer, call, signal),
    tell: async (call) => void (await send(call, signal)),
    askBytes: async (call) => {
      const { bytes, headers } = await send(call, signal);
      checkRaw(headers['content-type'] ?? 'no type');
      return bytes;
    },
  });
}

interface Received {
  bytes: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

interface Sending<R> {
  call: Call<R>;
  rest: R;
  signal: AbortSignal;
  options: GithubOptions;
}

async function sendCall<R>({ call, rest, signal, options }: Sending<R>): Promise<Received> {
  signal.throwIfAborted();
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  try {
    const answer = answerSchema.parse(await call(rest, { signal: limited, parseSuccessResponseBody: false }));
    checkOrigin(answer, options.host);
    return { bytes: await readBody(answer.data), headers: answer.headers };
  } catch (error) {
    signal.throwIfAborted();
    throw toForgeError(error, options.token);
  }
}

/**
 * Octokit's own reading answers a broken connection with an empty file and decodes raw bytes as UTF-8: read here
 * instead, and no further than the API's own limit, whatever the host sends.
 */
async function readBody(body: Body): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body === '' || body === null ? [] : body) {
    size += piece.length;
    if (size > LARGEST) throw new ForgeError('too-large', `More than ${LARGEST} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** A redirect to another host (a login page, a captive portal) is no answer of this forge. */
function checkOrigin({ url }: Answer, host: string): void {
  if (url !== '' && new URL(url).origin !== new URL(apiAddress(host)).origin)
    throw new ForgeError('unexpected', `${host} sent us to another host`);
}

/** A folder or a submodule has no bytes: asked for them, the forge answers with JSON about it. */
function checkRaw(type: string): void {
  if (/\braw\b|octet-stream/.test(type)) return;
  const reason = type.startsWith('application/json') ? 'not-found' : 'unexpected';
  throw new ForgeError(reason, `Asked for the bytes of a file, got ${type}`);
}

function toPage<T>(answer: z.ZodMiniType<T>, { bytes, headers }: Received): Page<T> {
  return {
    value: checkJson(answer, new TextDecoder().decode(bytes)),
    tag: headers['etag'],
    hasNext: /;\s*rel="next"/.test(headers['link'] ?? ''),
  };
}

function checkJson<T>(answer: z.ZodMiniType<T>, text: string): T {
  const result = z.safeParse(answer, parseJson(text));
  if (!result.success)
    throw new ForgeError('unexpected', `Not a GitHub answer: ${z.prettifyError(result.error).slice(0, 500)}`);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError('unexpected', 'Not a GitHub answer: no JSON');
  }
}

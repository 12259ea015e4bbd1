import { FetchError } from './problem.ts';

/** Larger files are refused before they fill the memory of a small machine. */
export const MAX_BYTES = 200 * 1024 * 1024;

export interface FetchFileOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  /** Called with 0–1, or undefined while the size is not known. */
  onProgress(share: number | undefined): void;
}

/**
 * Returns the bytes at an address, read without cookies: what anybody would get.
 *
 * @throws {FetchError} when the site refuses, answers with an error or sends too much.
 */
export async function fetchFile(url: string, options: FetchFileOptions): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(url, options);
  if (!response.ok) throw new FetchError({ kind: 'http', status: response.status });
  if (!response.body) return new Uint8Array(0);
  const size = Number(response.headers.get('content-length')) || undefined;
  const onRead = (read: number) =>
    options.onProgress(size === undefined ? undefined : Math.min(1, read / size));
  try {
    return await collect(response.body, onRead);
  } catch (error) {
    if (options.signal.aborted || error instanceof FetchError) throw error;
    /* The connection ended before the file did. */
    throw new FetchError({ kind: 'forge', reason: 'unreachable', retryAfter: undefined }, { cause: error });
  }
}

async function request(url: string, { fetch, signal }: FetchFileOptions): Promise<Response> {
  try {
    /* Asked anew each time: browsers keep files, and even "410 Gone", for as long as they like. */
    return await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
  } catch (error) {
    if (signal.aborted) throw error;
    /* The browser tells scripts neither "refused by CORS" nor "host down", only that it failed. */
    throw new FetchError({ kind: 'cors', host: new URL(url).host }, { cause: error });
  }
}

async function collect(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onRead: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for await (const part of body) {
    parts.push(part);
    read += part.length;
    onRead(read);
    if (read > MAX_BYTES) throw new FetchError({ kind: 'table', reason: 'huge' });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

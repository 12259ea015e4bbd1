import { streamOf } from './stream-of.ts';

/** Characters of the longest text that is looked at. */
const MAX_PACKED = 2_000_000;
/** Bytes of JSON it may grow into: deflate makes a thousand of one. */
const MAX_UNPACKED = 20_000_000;
/** `String.fromCharCode` takes only so many arguments. */
const CHUNK = 8_192;

const FORMAT = 'deflate-raw';

/** Returns a value of JSON as text that fits in the fragment of an address: deflated, in base64url. */
export async function pack(value: unknown): Promise<string> {
  const json = streamOf(new TextEncoder().encode(JSON.stringify(value)));
  return toBase64Url(await readAll(json.pipeThrough(new CompressionStream(FORMAT)), Infinity));
}

/**
 * Returns the value that `pack` was given; undefined when the text is not ours, was cut off, or would unpack into more than
 * anybody meant to share. Whoever made the text may be a stranger: what is returned still has to be checked.
 */
export async function unpack(text: string): Promise<unknown> {
  if (text.length > MAX_PACKED || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const packed = streamOf(fromBase64Url(text));
    const bytes = await readAll(packed.pipeThrough(new DecompressionStream(FORMAT)), MAX_UNPACKED);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Returns the bytes of a stream; throws as soon as there are more than `limit`, having kept no more than that. */
async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    chunks.push(next.value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

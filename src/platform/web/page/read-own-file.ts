/** More than this is not handed through a page: it would hold the file twice. */
const LARGEST = 200_000_000;

/** What reading gave: the bytes, or the status of an answer that was no success (undefined when there was no usable answer). */
export type OwnFile = { bytes: ArrayBuffer } | { status: number | undefined };

/**
 * Reads a file of this page's own origin, as the page itself may. Any other address, and a redirect that leaves the origin, gives nothing:
 * whoever asks gets no more than the file the reader of this page could download from it.
 */
export async function readOwnFile(url: string, view: Window): Promise<OwnFile> {
  if (!isOwnAddress(url, view.location)) return { status: undefined };
  try {
    const answer = await view.fetch(url, { mode: 'same-origin', credentials: 'same-origin' });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { status: answer.status };
    }
    const bytes = await bytesOf(answer);
    return bytes ? { bytes } : { status: undefined };
  } catch {
    return { status: undefined };
  }
}

/** True for an http(s) address of this very origin, without a user name or password in it. */
export function isOwnAddress(url: string, { origin }: Location): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.origin === origin && address.username === '' && address.password === '';
}

/** The body of an answer; undefined when it is too large, however small the server said it was. */
async function bytesOf(answer: Response): Promise<ArrayBuffer | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return new ArrayBuffer(0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}

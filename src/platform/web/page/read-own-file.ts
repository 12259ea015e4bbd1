/** More than this is not handed through a page: it would hold the file twice. */
const LARGEST = 200_000_000;

/** What reading gave: the bytes, or the status of an answer that was no success (undefined when there was no usable answer). */
export type OwnFile = { bytes: ArrayBuffer } | { status: number | undefined };

/** What reading needs of the page's window. */
export interface OwnPage {
  location: { origin: string };
  fetch: typeof fetch;
}

/**
 * Reads a file of this page's own origin, as the page itself may. Any other address, and a redirect that leaves the origin, gives nothing:
 * whoever asks gets no more than the file the reader of this page could download from it.
 */
export async function readOwnFile(url: string, page: OwnPage): Promise<OwnFile> {
  if (!isOwnAddress(url, page.location.origin)) return { status: undefined };
  try {
    const answer = await page.fetch(url, { mode: 'same-origin', credentials: 'same-origin' });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { status: answer.status };
    }
    return { bytes: await bytesOf(answer) };
  } catch {
    return { status: undefined };
  }
}

/** True for an http(s) address of this very origin, without a user name or password in it. */
function isOwnAddress(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.origin === origin && address.username === '' && address.password === '';
}

/** The body of an answer; throws when it is too large, however small the server said it was. */
function bytesOf({ body }: Response): Promise<ArrayBuffer> {
  let length = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > LARGEST) controller.error(new RangeError('The file is too large.'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(body?.pipeThrough(limit) ?? null).arrayBuffer();
}

import * as z from 'zod/mini';
import type { Hello, ToHost } from './page-messages.ts';

/** A file may be large and its server slow; a page that says nothing for so long will not. */
const ANSWER_WITHIN_MS = 120_000;
/** A page that means to welcome us has done so by then. */
const WELCOME_WITHIN_MS = 1_000;

const welcomeSchema = z.object({ emendata: z.literal(1), type: z.literal('welcome') });
/* By name, because a buffer of another realm is one, too; what travels in a message cannot pretend it. */
const bufferSchema = z.custom<ArrayBuffer>(
  (value) => Object.prototype.toString.call(value) === '[object ArrayBuffer]',
);
const toSiteSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('file'), id: z.int(), bytes: bufferSchema }),
  z.object({ type: z.literal('no-file'), id: z.int(), status: z.optional(z.number()) }),
]);

/** The page around this one, or the page that opened its window, as far as it speaks with us. */
export interface PageLink {
  /** Where the page is from, as the browser says; undefined until it welcomed us. */
  origin(): string | undefined;
  /** Resolves when the page welcomed us, or is not going to. */
  met(): Promise<void>;
  /** Asks to be taken away. */
  close(): void;
  /** Tells how many CSS pixels high the content is. */
  height(pixels: number): void;
  /**
   * Returns the bytes of a file of the page's own origin, read by the page: it may say anything.
   *
   * @throws {PageReadError} when the page cannot, or does not answer.
   */
  read(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** Thrown when the page did not read a file. `status`: what its server answered, if the page says that it did. */
export class PageReadError extends Error {
  override name = 'PageReadError';
  readonly status: number | undefined;
  constructor(status: number | undefined) {
    super(status === undefined ? 'no answer' : String(status));
    this.status = status;
  }
}

interface Asked {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: unknown): void;
}

/**
 * Greets the page around this window, or the one that opened it, and listens for its welcome: the first that comes from that very window,
 * with a port. Nobody else is heard, and the page is heard through that port alone. What is said before the welcome waits for it.
 */
export function linkToPage(site: Window): PageLink {
  const page: Window | null = site.parent === site ? site.opener : site.parent;
  const asked = new Map<number, Asked>();
  let origin: string | undefined;
  let count = 0;
  const { promise: welcomed, resolve } = Promise.withResolvers<MessagePort>();
  const listen = (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== page || !port || !welcomeSchema.safeParse(event.data).success) return;
    site.removeEventListener('message', listen);
    origin = event.origin;
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => settle(asked, data));
    port.start();
    resolve(port);
  };
  const tell = (message: ToHost) => void welcomed.then((port) => port.postMessage(message));
  if (page) {
    site.addEventListener('message', listen);
    page.postMessage({ emendata: 1, type: 'hello' } satisfies Hello, '*');
  }
  return {
    origin: () => origin,
    async met() {
      const late = new Promise((resolve) => setTimeout(resolve, WELCOME_WITHIN_MS));
      if (page) await Promise.race([welcomed, late]);
    },
    close: () => tell({ type: 'close' }),
    height: (pixels) => tell({ type: 'height', height: pixels }),
    read(url, signal) {
      const id = (count += 1);
      const answer = answerTo(id, asked, signal);
      tell({ type: 'read', id, url });
      return answer;
    },
  };
}

/** Returns the answer to a question; it rejects when the person stops waiting for it, or it is late. */
async function answerTo(
  id: number,
  asked: Map<number, Asked>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  asked.set(id, { resolve, reject });
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  const late = setTimeout(() => reject(new PageReadError(undefined)), ANSWER_WITHIN_MS);
  try {
    return await promise;
  } finally {
    asked.delete(id);
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  }
}

/** Hands an answer to who asked; what nobody asked, or was answered before, is nobody's. */
function settle(asked: ReadonlyMap<number, Asked>, data: unknown): void {
  const message = toSiteSchema.safeParse(data).data;
  if (message?.type === 'file') asked.get(message.id)?.resolve(new Uint8Array(message.bytes));
  if (message?.type === 'no-file') asked.get(message.id)?.reject(new PageReadError(message.status));
}

import type { ToHost, ToSite, Welcome } from '../page-messages.ts';
import { readOwnFile } from './read-own-file.ts';
import { isHello, parseToHost } from './to-host.ts';

/** The site's window that is expected to speak, and what to do for it. */
export interface Meeting {
  /** Origin of the site: nobody else is answered. */
  origin: string;
  /** The window that was opened for the site; null while there is none. */
  speaker(): Window | null;
  /** The site lives. */
  onMet(): void;
  onClose(): void;
  /** Whether the site may have this address read by the page; without it, any file of the page's own origin. */
  mayRead?(url: string): boolean;
  /** The site's content is so many CSS pixels high. */
  onHeight?(height: number): void;
}

/**
 * Answers the first greeting of the hosted site with one end of a channel, and serves the site through it. The greeting must come from the
 * window that was opened and from the site's origin; it is answered once, so that nothing later in that window gets a channel.
 * Returns a function that ends it all.
 */
export function meetSite(view: Window, meeting: Meeting): () => void {
  let port: MessagePort | undefined;
  const listen = (event: MessageEvent<unknown>) => {
    const window = meeting.speaker();
    if (window === null || event.source !== window || event.origin !== meeting.origin || !isHello(event.data))
      return;
    view.removeEventListener('message', listen);
    const { port1, port2 } = new MessageChannel();
    port = port1;
    serve(view, port1, meeting);
    const welcome: Welcome = { emendata: 1, type: 'welcome' };
    window.postMessage(welcome, meeting.origin, [port2]);
    meeting.onMet();
  };
  view.addEventListener('message', listen);
  return () => {
    view.removeEventListener('message', listen);
    port?.close();
  };
}

function serve(view: Window, port: MessagePort, meeting: Meeting): void {
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseToHost(data);
    if (message?.type === 'close') meeting.onClose();
    if (message?.type === 'height') meeting.onHeight?.(message.height);
    if (message?.type !== 'read') return;
    if (meeting.mayRead?.(message.url) ?? true) void read(view, port, message);
    else port.postMessage({ type: 'no-file', id: message.id, status: undefined } satisfies ToSite);
  });
  port.start();
}

async function read(
  view: Window,
  port: MessagePort,
  { id, url }: Extract<ToHost, { type: 'read' }>,
): Promise<void> {
  const file = await readOwnFile(url, view);
  const answer: ToSite =
    'bytes' in file ? { type: 'file', id, bytes: file.bytes } : { type: 'no-file', id, status: file.status };
  port.postMessage(answer, 'bytes' in file ? [file.bytes] : []);
}

/** The page that opened the site's window, as a test plays it. */
export interface PageAround {
  /** What arrived at its window so far. */
  heard: unknown[];
  /** Answers the greeting, with one end of a channel; returns the page's end, opened. */
  welcome(origin?: string): MessagePort;
  /** Says anything to the site's window. */
  say(data: unknown, message?: { origin?: string; source?: Window | null; ports?: MessagePort[] }): void;
  /** The next message that arrives at the page's end of the channel. */
  next(port: MessagePort): Promise<unknown>;
}

export const PAGE_ORIGIN = 'https://portal.example';

/** Puts another window behind this one, as if a page had opened it. */
export function pageAround(): PageAround {
  const page = strangerWindow();
  const heard: unknown[] = [];
  page.postMessage = (data: unknown) => void heard.push(data);
  window.opener = page;
  const say: PageAround['say'] = (data, { origin = PAGE_ORIGIN, source = page, ports = [] } = {}) =>
    void window.dispatchEvent(new MessageEvent('message', { data, origin, source, ports }));
  return {
    heard,
    say,
    welcome(origin) {
      const { port1, port2 } = new MessageChannel();
      say({ emendata: 1, type: 'welcome' }, { ...(origin !== undefined && { origin }), ports: [port2] });
      port1.start();
      return port1;
    },
    next: (port) =>
      new Promise((resolve) => {
        port.addEventListener('message', ({ data }) => resolve(data), { once: true });
      }),
  };
}

/** A window that is not the page's. */
export function strangerWindow(): Window {
  const { contentWindow } = document.body.appendChild(document.createElement('iframe'));
  if (!contentWindow) throw new Error('The frame has no window');
  return contentWindow;
}

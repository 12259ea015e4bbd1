import { Blob } from 'node:buffer';
import { vi } from 'vitest';

export const SITE = 'https://tools.example/emendata/';
export const SITE_ORIGIN = 'https://tools.example';

/** What the site got in answer to its greeting. */
export interface Answer {
  data: unknown;
  origin: unknown;
  port: MessagePort;
}

/** The page around the hosted site, as a test sees it: also what no script of the page can reach. */
export interface HostPage {
  /** The first element of ours in the page that fits. */
  ours(selector: string): HTMLElement | undefined;
  /** The frame of the site. */
  frame(): HTMLIFrameElement | undefined;
  /** Everything that was sent to this window. */
  answersTo(site: Window): Answer[];
  /** A message arrives in the page. */
  say(source: Window, message: { data?: unknown; origin?: string }): void;
  /** The addresses that the browser was asked to open a window for. */
  opened: string[];
  /** From now on the browser opens this window, or none. */
  allowWindow(window: Window | null): void;
  /** A window that is not the site's. */
  strangerWindow(): Window;
}

/** Empties the page and gives it what jsdom lacks; call it before each test, and `vi.restoreAllMocks` after. */
export function hostPage(html = ''): HostPage {
  document.documentElement.querySelectorAll('emendata-layer').forEach((layer) => layer.remove());
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  Object.defineProperty(Document.prototype, 'fullscreenElement', { value: null, configurable: true });
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  vi.stubGlobal('Blob', Blob);
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const roots = () =>
    attach.mock.results.flatMap(({ value }) => (value instanceof ShadowRoot ? [value] : []));
  const opened: string[] = [];
  let allowed: Window | null = null;
  vi.spyOn(window, 'open').mockImplementation((address) => {
    opened.push(String(address));
    return allowed;
  });
  const answers = new Map<Window, Answer[]>();
  return {
    opened,
    allowWindow: (site) => (allowed = site),
    ours: (selector) => firstIn(roots(), (root) => root.querySelector<HTMLElement>(selector)),
    frame: () => firstIn(roots(), (root) => root.querySelector('iframe')),
    answersTo: (site) => answers.get(site) ?? [],
    say(source, { data = { emendata: 1, type: 'hello' }, origin = SITE_ORIGIN }) {
      const got = answers.get(source) ?? [];
      answers.set(source, got);
      source.postMessage = (sent: unknown, to?: unknown, [port]: Transferable[] = []) => {
        if (port instanceof MessagePort) got.push({ data: sent, origin: to, port });
      };
      window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    },
    strangerWindow() {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return windowOf(frame);
    },
  };
}

/** The window of a frame; throws when it is in no page. */
export function windowOf(frame: HTMLIFrameElement | undefined): Window {
  if (!frame?.contentWindow) throw new Error('The frame has no window');
  return frame.contentWindow;
}

/** The next message that arrives at a port; the port is opened. */
export function nextMessage(port: MessagePort): Promise<unknown> {
  return new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => resolve(data), { once: true });
    port.start();
  });
}

/** The page's policy keeps something out. */
export function violate(violation: Partial<SecurityPolicyViolationEvent>): void {
  const event = new Event('securitypolicyviolation', { bubbles: true });
  const usual = { disposition: 'enforce', effectiveDirective: 'frame-src', blockedURI: SITE_ORIGIN };
  document.dispatchEvent(Object.assign(event, usual, violation));
}

/** The first that is found in a root that is in the page. */
function firstIn<Found>(roots: ShadowRoot[], find: (root: ShadowRoot) => Found | null): Found | undefined {
  const found = roots.filter(({ host }) => host.isConnected).map(find);
  return found.find((each) => each !== null) ?? undefined;
}

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

import { JSDOM } from 'jsdom';
import { embedElement } from '../../../../../src/i18n/en/embed-element.ts';
import { defineDatasetElement } from '../../../../../src/platform/web/embed/dataset-element.ts';

export const SITE = 'https://tools.example/emendata/';

export type PageWindow = Window & typeof globalThis;

/** A publisher's page in which the script ran. */
export interface PublisherPage {
  document: Document;
  window: PageWindow;
  /** What the publisher reads in the console. */
  warnings: string[];
  /** The inside of an element, which scripts of the page cannot see. */
  inside(element: Element): ShadowRoot;
  frame(element: Element): HTMLIFrameElement;
  /** Lets the microtasks of attribute changes pass. */
  settled(): Promise<void>;
  /** The site in the element's frame greets; returns its end of the channel, if it was answered. */
  greet(element: Element, from?: { origin?: string; data?: unknown }): MessagePort | undefined;
  /** Lets everything happen that waits for time to pass. */
  pass(): void;
}

/** Makes a page of a publisher; the clock stands still until `pass`. */
export function publisherPage(html: string, url = 'https://city.example/data?lang=fr'): PublisherPage {
  const window = new JSDOM(`<!doctype html><body>${html}`, { url }).window.document.defaultView;
  if (!window) throw new Error('A document without a window');
  const roots = recordRoots(window);
  const timers = new Map<number, () => void>();
  Object.assign(window, {
    setTimeout: (work: () => void) => timers.set(timers.size + 1, work).size,
    clearTimeout: (id: number) => timers.delete(id),
  });
  const warnings: string[] = [];
  defineDatasetElement(window, {
    site: SITE,
    words: () => embedElement,
    warn: (text) => warnings.push(text),
  });
  const inside = (element: Element) => {
    const root = roots.get(element);
    if (!root) throw new Error('The element has no inside');
    return root;
  };
  const frame = (element: Element) => {
    const found = inside(element).querySelector('iframe');
    if (!found) throw new Error('The element has no frame');
    return found;
  };
  return {
    document: window.document,
    window,
    warnings,
    inside,
    frame,
    settled: () => new Promise((resolve) => setTimeout(resolve)),
    greet(element, { origin = new URL(SITE).origin, data = { emendata: 1, type: 'hello' } } = {}) {
      const source = frame(element).contentWindow;
      let port: MessagePort | undefined;
      const postMessage = (_message: unknown, _origin: string, [sent]: MessagePort[]) => void (port = sent);
      Object.assign(source ?? {}, { postMessage });
      window.dispatchEvent(new window.MessageEvent('message', { data, origin, source }));
      return port;
    },
    pass() {
      const due = [...timers.values()];
      timers.clear();
      for (const work of due) work();
    },
  };
}

/** Closed roots cannot be found again from outside: they are noted when they are made. */
function recordRoots(window: PageWindow): Map<Element, ShadowRoot> {
  const roots = new Map<Element, ShadowRoot>();
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function recorded(init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  return roots;
}

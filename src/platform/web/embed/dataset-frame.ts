import { watchFrameRefusal } from '../page/frame-refusal.ts';
import { meetSite } from '../page/meet-site.ts';

/** A site that does not greet this long after its page was loaded does not live there: its error page, or a policy's empty one, was. */
const GREETS_WITHIN_MS = 5_000;

/**
 * What the site may do in a publisher's page, and why. What is missing is refused: above all it cannot lead the publisher's page away
 * (`allow-top-navigation`) nor stop it with a question (`allow-modals`).
 */
const SANDBOX = [
  /* It is an application. */
  'allow-scripts',
  /* It is its own origin, not nobody's: drafts are kept in its own store, and the page can tell its greeting from a forged one. */
  'allow-same-origin',
  /* Sending, the history and links to the forge open in windows of their own … */
  'allow-popups',
  /* … which are ordinary windows: the forge would not work in a sandbox. */
  'allow-popups-to-escape-sandbox',
  /* Corrections and the corrected file can be taken along. */
  'allow-downloads',
  /* A sandbox without it swallows the submit event of every form, also of those that only scripts answer. */
  'allow-forms',
].join(' ');

export interface DatasetFrameOptions {
  /** Where the site's page is, with its fragment. */
  address: string;
  /** The one file that the site may have read by the page. */
  url: string;
  onAlive(): void;
  /** No site lives in the frame, at least for now: a slow one may come alive later. */
  onRefused(): void;
  /** The content is so many CSS pixels high. */
  onHeight(height: number): void;
}

/** A frame of the hosted site in a publisher's page. */
export interface DatasetFrame {
  element: HTMLIFrameElement;
  remove(): void;
}

/** Puts a frame of the site into the box, which loads when the reader comes near it, and meets the site in it. */
export function openDatasetFrame(box: Element, view: Window, options: DatasetFrameOptions): DatasetFrame {
  const { origin } = new URL(options.address);
  const element = createFrame(box.ownerDocument, options.address);
  let rescue: number | undefined;
  let isAlive = false;
  const unwatch = watchFrameRefusal(box.ownerDocument, origin, options.onRefused);
  const leave = meetSite(view, {
    origin,
    speaker: () => element.contentWindow,
    mayRead: (url) => url === options.url,
    onMet() {
      isAlive = true;
      view.clearTimeout(rescue);
      unwatch();
      options.onAlive();
    },
    /* It belongs to the page: there is nothing to close. */
    onClose: () => {},
    onHeight: options.onHeight,
  });
  element.addEventListener('load', () => {
    view.clearTimeout(rescue);
    if (!isAlive) rescue = view.setTimeout(options.onRefused, GREETS_WITHIN_MS);
  });
  box.append(element);
  return {
    element,
    remove() {
      view.clearTimeout(rescue);
      unwatch();
      leave();
      element.remove();
    },
  };
}

function createFrame(document: Document, address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('loading', 'lazy');
  /* The copy buttons; everything else that a policy can grant stays the page's own. */
  frame.setAttribute('allow', 'clipboard-write');
  /* The site believes what is said about the page around it only as far as the browser confirms it. */
  frame.setAttribute('referrerpolicy', 'origin');
  frame.src = address;
  return frame;
}

import { readNode } from '../../core/read-node.ts';
import { createShadowHost } from './shadow-host.ts';

/** The workbench laid over a page: an iframe of another origin, which the page cannot touch. */
export interface OverlayFrame {
  /** The window in the frame, to know its messages by; null once the frame is out of the page. */
  window(): Window | null;
  remove(): void;
}

/** How long a frame that has loaded may take to say that it lives: a blocked one loads, too, but says nothing. */
export const ALIVE_WITHIN_MS = 1_000;
/** How long it may take in all; a machine that is busy needs more than one that is not. */
export const LOADED_WITHIN_MS = 5_000;

const CSS = `
  .sheet { position: fixed; inset: auto 0 0 0; height: min(88vh, 60rem); z-index: 2147483647;
    border: 0; width: 100vw; display: block; box-shadow: 0 -8px 40px rgb(0 0 0 / 35%);
    border-radius: 14px 14px 0 0; background: Canvas; color-scheme: light dark; }
  @media (min-width: 70rem) { .sheet { inset: auto 2vw 0 2vw; width: 96vw; } }
  @media (prefers-reduced-motion: no-preference) {
    .sheet { animation: rise 160ms ease-out; }
    @keyframes rise { from { transform: translateY(24px); opacity: 0; } }
  }
`;

/**
 * Lays the page at `address` over the document; focus goes into it and comes back when it is removed.
 * Calls `onLost` once when the page throws our element out, as pages do that rewrite themselves.
 */
export function openOverlayFrame(
  document: Document,
  {
    address,
    title,
    onLoad,
    onLost,
  }: { address: string; title: string; onLoad: () => void; onLost: () => void },
): OverlayFrame {
  const before = readNode(document, 'activeElement');
  const { host, root } = createShadowHost(document, CSS);
  const frame = readNode(document, 'createElement').call(document, 'iframe');
  if (!(frame instanceof HTMLIFrameElement)) throw new TypeError('This document makes no frames');
  frame.className = 'sheet';
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.referrerPolicy = 'no-referrer';
  frame.src = address;
  root.append(frame);
  readNode(document, 'documentElement').append(host);
  const onFirstLoad = () => {
    frame.focus();
    onLoad();
  };
  frame.addEventListener('load', onFirstLoad, { once: true });
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    watch.disconnect();
    onLost();
  });
  watch.observe(document, { childList: true });
  watch.observe(readNode(document, 'documentElement'), { childList: true });
  return {
    window: () => frame.contentWindow,
    remove() {
      watch.disconnect();
      host.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

/**
 * Whether the page shows something that an overlay would lie under or be inert behind: a modal dialog or a
 * full-screen element sits in the top layer, where no z-index reaches.
 */
export function isBlockedByTopLayer(document: Document): boolean {
  return (
    readNode(document, 'querySelector').call(document, ':modal') !== null ||
    readNode(document, 'fullscreenElement') !== null
  );
}

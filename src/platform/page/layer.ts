import { readNode } from '../../core/read-node.ts';

/** An element of ours at the end of a page that may rewrite itself. */
export interface Layer {
  /** Puts it there unless it is, and lets the page throw it out a few times more. */
  show(): void;
  remove(): void;
}

/** A page that throws it out more often does not want it. */
const MOST_RETURNS = 10;

/** Returns a layer that comes back when the page throws it out. `onPut` is told the root element it now stands in. */
export function createLayer(document: Document, host: HTMLElement, onPut: (root: Element) => void): Layer {
  let left = 0;
  const watch = new MutationObserver(() => {
    if (host.isConnected || left === 0) return;
    left -= 1;
    put();
  });

  function put(): void {
    const root = readNode(document, 'documentElement');
    if (!root) return;
    root.append(host);
    watch.observe(document, { childList: true });
    watch.observe(root, { childList: true });
    onPut(root);
  }

  return {
    show() {
      left = MOST_RETURNS;
      if (!host.isConnected) put();
    },
    remove() {
      watch.disconnect();
      host.remove();
    },
  };
}

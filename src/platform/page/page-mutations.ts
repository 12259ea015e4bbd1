import { findRoots, isElement, MOST_ROOTS, shadowsIn } from './page-roots.ts';
import { readNode } from './read-node.ts';

/** Hears what a page adds and removes, in its frames and open shadow roots, too. */
export interface PageMutations {
  listen(): void;
  /** Hears nothing until the next `listen`; what happens meanwhile is not told later. */
  rest(): void;
}

/** What data is made of. What a page does to anything else does not count. */
const DATA = 'table, tr, [role="row"], [role="grid"], [role="table"], a[href], pre, iframe';

/**
 * Returns the mutations of a document. `onMutation` is told whether data came or went. An observer is all that is put to the page's
 * nodes, with a listener for the frames that load, which ends with `signal`.
 */
export function createPageMutations(
  document: Document,
  { onMutation, signal }: { onMutation: (isData: boolean) => void; signal: AbortSignal },
): PageMutations {
  const observer = new MutationObserver(see);
  let isListening = false;
  let watched = 0;

  function see(records: readonly MutationRecord[]): void {
    const elements = records.flatMap(elementsOf);
    const shadows = elements.flatMap((element) => shadowsIn(element));
    const isData =
      elements.some(isOrHoldsData) || shadows.some((shadow) => shadow.querySelector(DATA) !== null);
    if (!isData) shadows.filter((shadow) => shadow.isConnected).forEach(watch);
    onMutation(isData);
  }

  function watch(root: Document | ShadowRoot): void {
    if (watched === MOST_ROOTS) return;
    watched += 1;
    observer.observe(root, { childList: true, subtree: true });
    readNode<Node, 'addEventListener'>(root, 'addEventListener').call(root, 'load', hearLoad, {
      capture: true,
      signal,
    });
  }

  /** A frame that has loaded is new, whatever was in it before. */
  function hearLoad({ target }: Event): void {
    if (isListening && target && isReadableFrame(target)) onMutation(true);
  }

  return {
    listen() {
      isListening = true;
      watched = 0;
      findRoots(document).forEach(watch);
    },
    rest() {
      isListening = false;
      observer.disconnect();
    },
  };
}

/** `instanceof` knows the elements of its own frame alone. */
function isReadableFrame(target: EventTarget): boolean {
  return 'contentDocument' in target && target.contentDocument !== null;
}

function elementsOf({ addedNodes, removedNodes }: MutationRecord): Element[] {
  return [...addedNodes, ...removedNodes].filter(isElement);
}

function isOrHoldsData(element: Element): boolean {
  return (
    readNode(element, 'matches').call(element, DATA) ||
    readNode(element, 'querySelector').call(element, DATA) !== null
  );
}

import { listen } from './listen.ts';
import { findRoots, isElement, MOST_ROOTS, shadowsIn } from './page-roots.ts';
import { readNode } from '../../core/read-node.ts';

/** Hears what a page adds and removes, in its frames and open shadow roots, too. */
export interface PageMutations {
  listen(): void;
  /** Hears nothing until the next `listen`; what happens meanwhile is not told later. */
  rest(): void;
}

/** What data is made of. What a page does to anything else does not count. */
const DATA = 'table, tr, [role="row"], [role="grid"], [role="table"], a[href], pre, iframe';

/**
 * Returns the mutations of a document; `onMutation` is told whether data came or went. All that is put to the page's nodes is an
 * observer, and a listener for the frames that load; resting takes them away.
 */
export function createPageMutations(
  document: Document,
  onMutation: (isData: boolean) => void,
): PageMutations {
  const observer = new MutationObserver(see);
  const deafen: (() => void)[] = [];

  function see(records: readonly MutationRecord[]): void {
    const elements = records.flatMap(elementsOf);
    const shadows = elements.flatMap((element) => shadowsIn(element));
    const isData =
      elements.some(isOrHoldsData) || shadows.some((shadow) => shadow.querySelector(DATA) !== null);
    if (!isData) shadows.filter((shadow) => shadow.isConnected).forEach(watch);
    onMutation(isData);
  }

  function watch(root: Document | ShadowRoot): void {
    if (deafen.length === MOST_ROOTS) return;
    observer.observe(root, { childList: true, subtree: true });
    deafen.push(listen(root, 'load', hearLoad));
  }

  /** A frame that has loaded is new, whatever was in it before. */
  function hearLoad({ target }: Event): void {
    if (target && isReadableFrame(target)) onMutation(true);
  }

  return {
    listen: () => findRoots(document).forEach(watch),
    rest() {
      observer.disconnect();
      for (const stop of deafen.splice(0)) stop();
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

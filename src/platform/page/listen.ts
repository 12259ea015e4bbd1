import { readNode } from '../../core/read-node.ts';

/** Adds a listener past the page's own names, in the capture phase and without a say in the event; returns how to take it away. */
export function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  readNode(target, 'addEventListener').call(target, type, listener, { capture: true, passive: true });
  return () => readNode(target, 'removeEventListener').call(target, type, listener, { capture: true });
}

/*
 * Files that share a worker share its document: each begins with an empty one, whatever the file before it left. New elements,
 * not emptied ones, because what was rendered into them stays known to the renderer. And nobody of the file before watches it any more:
 * what comes back when a page throws it out would come back here.
 */
const KEPT = Symbol.for('observers of the files before');

if (typeof document !== 'undefined') {
  const known: unknown = Reflect.get(globalThis, KEPT);
  const observers = known instanceof Set ? known : new Set<MutationObserver>();
  if (observers !== known) keep(observers);
  for (const observer of observers) observer.disconnect();
  observers.clear();
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
}

/** Every observer made from now on is in this set. */
function keep(observers: Set<MutationObserver>): void {
  Reflect.set(globalThis, KEPT, observers);
  globalThis.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(callback);
      observers.add(this);
    }
  };
}

/** What is due may wait this long for the browser to have nothing better to do. */
const PATIENCE_MS = 1_000;

/** Calls back after some milliseconds, and where browsers tell, when they are idle then. Returns how to call it off. */
export function callLater(callback: () => void, ms: number): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'undefined') callback();
    else idle = requestIdleCallback(callback, { timeout: PATIENCE_MS });
  }, ms);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}

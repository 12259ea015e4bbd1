/** Work goes on that long before the page may do something else. */
const TURN_MS = 8;

/**
 * Does work that comes in slices, with pauses in which the page lives. Rejects with the signal's reason when it is aborted
 * between two slices.
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}

/** Something to measure: its name, and one run of it. What it returns is kept until the clock stops, so that it is not optimised away. */
export interface Contender {
  name: string;
  run(): unknown;
  /** Runs in each round; more for the quick ones. */
  times?: number;
}

/**
 * Milliseconds of each run by contender. They take turns, so that a busy moment of the machine hits all of them alike; the
 * first round warms up and does not count; garbage is collected before each run when Node runs with `--expose-gc`.
 */
export function takeTurns(contenders: readonly Contender[], rounds: number): Map<string, number[]> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      for (let n = 0; n < (contender.times ?? 1); n++) {
        const taken = timeOf(contender);
        if (round > 0) times.get(contender.name)?.push(taken);
      }
    }
  }
  return times;
}

function timeOf({ run }: Contender): number {
  globalThis.gc?.();
  const start = performance.now();
  const kept = run();
  const taken = performance.now() - start;
  if (kept === undefined) throw new Error('A run must return what it made');
  return taken;
}

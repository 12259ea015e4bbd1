import type { Contender } from './contender.ts';
import { makeBytes } from './make-bytes.ts';

/** What a page tells of one contender. Milliseconds. */
export interface GridMeasurement {
  firstRow: number;
  scroll: number[];
  jump: number[];
  sort: number;
  filter: number;
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Keeps the bytes in the page, so that every contender begins with them. */
let bytes: Uint8Array<ArrayBuffer> | undefined;

/** Makes the file of the page; returns its size. */
export function make(records: number): number {
  bytes = makeBytes(records);
  return bytes.length;
}

/** The steps of one contender in the page it is the only one of. */
export function stepsOf(contender: Contender) {
  return {
    async open(): Promise<number> {
      if (!bytes) throw new Error('There are no bytes');
      const given = bytes;
      return timed(contender, () => contender.open(given));
    },
    scroll: (steps: number) => frames(contender, steps, (n) => n * 300),
    jump: (steps: number) => frames(contender, steps, (n, height) => height * ((n * 0.618) % 1)),
    async sort(column: string): Promise<number> {
      contender.scroller()?.scrollTo(0, 0);
      await frame();
      return timed(contender, () => contender.sort(column));
    },
    async filter(column: string, value: string): Promise<number> {
      return timed(contender, () => contender.filter(column, value));
    },
    firstCell: () => contender.firstCell(),
  };
}

/** Until the frame after the one in which the first cell says something else. */
async function timed(contender: Contender, work: () => Promise<void> | void): Promise<number> {
  const before = contender.firstCell();
  const start = performance.now();
  await work();
  while (contender.firstCell() === before) {
    await frame();
    if (performance.now() - start > 120_000) throw new Error('Nothing came to be seen');
  }
  await frame();
  return performance.now() - start;
}

async function frames(
  contender: Contender,
  steps: number,
  topOf: (step: number, height: number) => number,
): Promise<number[]> {
  const scroller = contender.scroller();
  if (!scroller) throw new Error('Nothing scrolls');
  const times: number[] = [];
  let last = await frame();
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = topOf(step, scroller.scrollHeight);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

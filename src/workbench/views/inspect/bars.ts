/** Units of the picture of a histogram, which stretches with its place. */
export const [WIDTH, HEIGHT] = [200, 56];
const GAP = 1;
/** The least bar that is not empty is still to be seen. */
const LEAST = 1.5;

/** A bar of the picture. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Returns the bars of a histogram, in the picture's units. */
export function barsOf(counts: readonly number[]): Bar[] {
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  return counts.map((count, n) => {
    const height = count === 0 ? 0 : Math.max(LEAST, (HEIGHT * count) / most);
    return { x: n * step, y: HEIGHT - height, width: Math.max(1, step - GAP), height };
  });
}

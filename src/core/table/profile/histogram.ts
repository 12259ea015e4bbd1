import type { Histogram, Measures } from './profile.ts';
import type { RankedNumbers } from './quantile-sketch.ts';
import { timeEdges } from './time-edges.ts';

/** Bars that a person can tell apart, about. */
const bars = 20;
/** An end that is further off than this many times the rest is not drawn to scale. */
const farthest = 2;

interface Extent extends Pick<Measures, 'least' | 'greatest' | 'tails'> {
  kind: 'number' | 'time';
}

/** Counts numbers in intervals with round edges. Rare values far away are counted beside it, else nothing else would be seen. */
export function histogramOf(numbers: RankedNumbers, extent: Extent): Histogram {
  const { from, to } = drawn(extent);
  const edges = extent.kind === 'time' ? timeEdges(from, to, bars) : numberEdges(from, to);
  const [first = from, last = to] = [edges[0], edges.at(-1)];
  const upTo = edges.map((edge) => numbers.below(edge));
  /* The last interval holds its end. */
  const end = numbers.upTo(last);
  upTo[upTo.length - 1] = end;
  const counts = upTo.slice(1).map((count, n) => count - (upTo[n] ?? 0));
  return { edges, counts, below: numbers.below(first), above: numbers.count - end };
}

function drawn({ least, greatest, tails: { low, high } }: Extent): { from: number; to: number } {
  const width = high - low;
  const isSmall = width === 0;
  return {
    from: isSmall || low - least <= farthest * width ? least : low,
    to: isSmall || greatest - high <= farthest * width ? greatest : high,
  };
}

/** Edges at multiples of 1, 2 or 5 times a power of ten, around both ends. */
export function numberEdges(from: number, to: number): number[] {
  const step = roundStep((to - from) / bars);
  if (!(step > 0) || !Number.isFinite(step)) return [from, to];
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(to / step));
  /* Where numbers are so large that steps vanish in them, edges would be equal. */
  const edges = Array.from({ length: last - first + 1 }, (_, n) => precise((first + n) * step, step));
  /* Rounding keeps no end out. */
  edges[0] = Math.min(from, edges[0] ?? from);
  edges[edges.length - 1] = Math.max(to, edges.at(-1) ?? to);
  return edges.every((edge, n) => n === 0 || edge > (edges[n - 1] ?? edge)) ? edges : [from, to];
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the noise of binary fractions. */
function precise(edge: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return decimals > 20 ? edge : Number(edge.toFixed(decimals));
}

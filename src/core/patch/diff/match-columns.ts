import { byLabel, labelled } from '../by-label.ts';
import type { HeadedTable } from '../table.ts';
import { NONE } from './matching.ts';

/** Columns left on a side up to which renamed ones are looked for: each is compared with each. */
const LEFT = 40;
/** How much of the values two columns share of which one is the other renamed; less will do when the names are alike. */
const [SAME, ALIKE] = [0.9, 0.5];

/**
 * For each column of `b` its place in `a`, or `NONE`: the one with its label, or else the only one left that has nearly the same
 * values between the same neighbours, or some of them and a name that differs in case and punctuation only.
 */
export function matchColumns(a: HeadedTable, b: HeadedTable): Int32Array {
  const places = matchByName(a, b);
  const taken = new Set(places);
  const left = {
    inA: a.columns.flatMap((_, place) => (taken.has(place) ? [] : [place])),
    inB: [...places.keys()].filter((place) => places[place] === NONE),
  };
  if (left.inA.length <= LEFT && left.inB.length <= LEFT)
    for (const [inA, inB] of renamedPairs({ a, b, places }, left)) places[inB] = inA;
  return places;
}

/** The same by labels alone, the first of several with one label as the first. Columns behind the header of `b` that `a` has not are extra cells of its records, and not told. */
export function matchByName(a: HeadedTable, b: HeadedTable): Int32Array {
  const places = new Int32Array(b.columns.length).fill(NONE);
  const old = byLabel(labelled(a));
  for (const [label, inB] of byLabel(labelled(b))) {
    const inA = old.get(label) ?? [];
    if (inA.length === inB.length) for (const [n, place] of inB.entries()) places[place] = inA[n] ?? NONE;
  }
  const end = places.findLastIndex((inA, place) => inA !== NONE || place < b.header.length);
  return places.subarray(0, end + 1);
}

interface Named {
  a: HeadedTable;
  b: HeadedTable;
  places: Int32Array;
}

/** Pairs of columns left of which each is the only candidate of the other. */
function renamedPairs(
  named: Named,
  left: { inA: readonly number[]; inB: readonly number[] },
): [number, number][] {
  if (left.inA.length === 0 || left.inB.length === 0) return [];
  const values = {
    a: new Map(left.inA.map((place) => [place, countsOf(named.a.columnValues(place))])),
    b: new Map(left.inB.map((place) => [place, countsOf(named.b.columnValues(place))])),
  };
  const pairs = left.inA.flatMap((inA) =>
    left.inB.flatMap((inB): [number, number][] => {
      const shared = share(values.a.get(inA) ?? new Map(), values.b.get(inB) ?? new Map());
      return isRenamed(named, { inA, inB, shared }) ? [[inA, inB]] : [];
    }),
  );
  const isOnly = (place: number, side: 0 | 1): boolean =>
    pairs.filter((pair) => pair[side] === place).length === 1;
  return pairs.filter(([inA, inB]) => isOnly(inA, 0) && isOnly(inB, 1));
}

function isRenamed(
  { a, b, places }: Named,
  { inA, inB, shared }: { inA: number; inB: number; shared: number },
): boolean {
  const [label, other] = [plain(a.header[inA] ?? ''), plain(b.header[inB] ?? '')];
  if (shared >= ALIKE && label === other) return true;
  return shared >= SAME && neighbourBefore(places, inB) === neighbourInA(places, inA);
}

/** The nearest column before this one that both versions have, by its place in `a`. */
function neighbourBefore(places: Int32Array, inB: number): number {
  return places[places.subarray(0, inB).findLastIndex((place) => place !== NONE)] ?? NONE;
}

function neighbourInA(places: Int32Array, inA: number): number {
  return places.reduce((nearest, place) => (place < inA ? Math.max(nearest, place) : nearest), NONE);
}

function plain(label: string): string {
  return label.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** How often each value occurs, blank ones aside. */
function countsOf(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Which part of the values two columns have in common, from 0 to 1; nothing when they have none. */
function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [value, count] of a) {
    common += Math.min(count, b.get(value) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

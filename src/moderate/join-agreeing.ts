import { DifferentBasesError, type Merge, mergePatches } from '../core/patch/merge.ts';
import { patchId } from '../core/patch/identity.ts';
import type { Patch } from '../core/patch/patch.ts';
import type { Fitting, LeftPart, TakenPart } from './combine.ts';

/** Parts that agree, as one patch, and those that do not. */
export interface Joined {
  /** Undefined when nothing is to be changed. */
  changes: Patch | undefined;
  taken: TakenPart[];
  rivals: LeftPart[];
}

/** A part that changes something. */
type Changing = Fitting & { patch: Patch };

/** Joins parts made on one version of a file, without any that contradicts another. */
export function joinAgreeing(fitting: readonly Fitting[]): Joined {
  const rivals: LeftPart[] = [];
  let kept = fitting;
  for (;;) {
    const changing = kept.filter(isChanging);
    const merge = mergeOf(changing);
    const rivalsOf = merge === undefined ? betweenAll(changing) : betweenRivals(merge, changing);
    if (rivalsOf.size === 0) return { changes: toPatch(merge, changing), taken: kept.map(toTaken), rivals };
    for (const part of kept) {
      const others = rivalsOf.get(part.number);
      if (others !== undefined)
        rivals.push({ number: part.number, reason: 'rival', outcomes: part.outcomes, rivals: [...others] });
    }
    kept = kept.filter(({ number }) => !rivalsOf.has(number));
  }
}

/** Undefined when they delete different columns of records without a key, which nobody can bring together. */
function mergeOf(changing: readonly Changing[]): Merge | undefined {
  try {
    return mergePatches(changing.map(({ patch }) => patch));
  } catch (error) {
    if (error instanceof DifferentBasesError) return undefined;
    throw error;
  }
}

/** For each part that contradicts others, which ones. */
function betweenRivals({ rivals }: Merge, changing: readonly Changing[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const { claims } of rivals) {
    for (const claim of claims) {
      const others = claims.filter((other) => other !== claim).flatMap(({ patches }) => patches);
      for (const place of claim.patches) addRivals(found, place, others, changing);
    }
  }
  return found;
}

function addRivals(
  found: Map<number, Set<number>>,
  place: number,
  others: readonly number[],
  changing: readonly Changing[],
): void {
  const number = changing[place]?.number ?? 0;
  const known = found.get(number) ?? new Set();
  for (const other of others) {
    const rival = changing[other]?.number;
    if (rival !== undefined && rival !== number) known.add(rival);
  }
  found.set(number, known);
}

function betweenAll(changing: readonly Changing[]): Map<number, Set<number>> {
  const numbers = changing.map(({ number }) => number);
  return new Map(numbers.map((number) => [number, new Set(numbers.filter((other) => other !== number))]));
}

function toPatch(merge: Merge | undefined, [first]: readonly Changing[]): Patch | undefined {
  if (merge === undefined || first === undefined) return undefined;
  const { rivals: _rivals, ...changes } = merge;
  const { columns: _columns, without: _without, ...rest } = first.patch;
  return { ...rest, ...changes, id: patchId({ source: rest.source, changes: merge.changes }) };
}

function toTaken({ number, outcomes }: Fitting): TakenPart {
  return { number, outcomes };
}

function isChanging(part: Fitting): part is Changing {
  return part.patch !== undefined;
}

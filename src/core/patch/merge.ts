import { canonicalSource } from './identity.ts';
import { claimsOf } from './merge/claim.ts';
import { findRivals, type Rivals } from './merge/rivals.ts';
import type { Change, Patch } from './patch.ts';

/** Patches that were not made on one version of one file: only a rebase can bring them together. */
export class DifferentBasesError extends Error {
  override name = 'DifferentBasesError';
  readonly reason = 'different-bases';
  constructor() {
    super('The patches were not made on one version of one file');
  }
}

/** Several patches as one, as far as they agree. Each change of each patch is among the changes or the rivals. */
export interface Merge {
  key: string[];
  /** What does not contradict anything, once each. */
  changes: Change[];
  /** What a person must choose from. */
  rivals: Rivals[];
}

/** Merges patches that were made on one version of a file. Throws `DifferentBasesError` when they were not. */
export function mergePatches(patches: readonly Patch[]): Merge {
  const key = [...(patches[0]?.key ?? [])];
  checkBases(patches);
  const claims = claimsOf(patches);
  const rivals = findRivals(claims, key);
  const rival = new Set(rivals.flatMap((each) => each.claims));
  const changes = claims.filter((claim) => !rival.has(claim)).map(({ change }) => change);
  return { key, changes, rivals };
}

/** One file, one key, and one record for each number. */
function checkBases(patches: readonly Patch[]): void {
  const hashes = new Map<number, string>();
  const places = new Set(
    patches.map(({ source, key }) => JSON.stringify([canonicalSource(source), key.toSorted()])),
  );
  if (places.size > 1) throw new DifferentBasesError();
  for (const { at } of patches.flatMap(({ changes }) => changes)) {
    if (at === null) continue;
    if ((hashes.get(at.record) ?? at.hash) !== at.hash) throw new DifferentBasesError();
    hashes.set(at.record, at.hash);
  }
}

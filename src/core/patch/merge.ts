import { canonicalSource } from './identity.ts';
import { findColumnContradiction } from './check-columns.ts';
import { type Claim, claimsOf } from './merge/claim.ts';
import { claimsOnColumns } from './merge/column-groups.ts';
import { findRivals, type Rivals, withoutRivals } from './merge/rivals.ts';
import { isBlank } from './equal-records.ts';
import { isColumnChange } from './is-column-change.ts';
import type { Change, Patch, RecordAddress } from './patch.ts';
import { valueOf } from './table.ts';
import type { TableChanges } from './table-changes.ts';

/** Patches that were not made on one version of one file: only a rebase can bring them together. */
export class DifferentBasesError extends Error {
  override name = 'DifferentBasesError';
  readonly reason = 'different-bases';
  constructor() {
    super(
      'The patches were not made on one version of one file, or leave out different columns of records without a key',
    );
  }
}

/** Several patches as one, as far as they agree. Each change of each patch is among the changes or the rivals. */
export interface Merge extends TableChanges {
  /** What a person must choose from. What does not contradict anything is among the changes, once each. */
  rivals: Rivals[];
}

/** Merges patches that were made on one version of a file. Throws `DifferentBasesError` when they were not. */
export function mergePatches(patches: readonly Patch[]): Merge {
  const key = [...(patches[0]?.key ?? [])];
  checkBases(patches);
  const { columns, without } = joinColumns(patches);
  const claims = claimsOf(withoutRest(patches));
  const rivals = findRivals(claims, key);
  const said = { key, ...(columns && { columns }), ...(without.length > 0 && { without }) };
  const agreed = { ...said, changes: changesBut(claims, rivals) };
  if (findColumnContradiction(agreed) === undefined) return { ...agreed, rivals };
  // Each change of columns may be made, but not all of them, as when no column would be left.
  const left = { over: 'column' as const, claims: claimsOnColumns(withoutRivals(claims, rivals)) };
  const all = [...rivals, left];
  return { ...said, changes: changesBut(claims, all), rivals: all };
}

function changesBut(claims: readonly Claim[], rivals: readonly Rivals[]): Change[] {
  return withoutRivals(claims, rivals).map(({ change }) => change);
}

/** One file, one key, the same columns, and one record for each number. */
function checkBases(patches: readonly Patch[]): void {
  const hashes = new Map<number, string>();
  const places = new Set(
    patches.map(({ source, key }) => JSON.stringify([canonicalSource(source), key.toSorted()])),
  );
  const columns = new Set(patches.flatMap((patch) => (patch.columns ? [JSON.stringify(patch.columns)] : [])));
  if (places.size > 1 || columns.size > 1) throw new DifferentBasesError();
  for (const at of patches.flatMap(({ changes }) => addressesOf(changes))) {
    if ((hashes.get(at.record) ?? at.hash) !== at.hash) throw new DifferentBasesError();
    hashes.set(at.record, at.hash);
  }
}

function joinColumns(patches: readonly Patch[]): { columns: string[] | undefined; without: string[] } {
  const columns = patches.find((patch) => patch.columns !== undefined)?.columns;
  return { columns, without: [...new Set(patches.flatMap((patch) => patch.without ?? []))] };
}

/**
 * Patches that leave out different columns have no `rest` in common: their records are found by key then, and those
 * without one cannot be merged, because what is equal to what would mean something else for each.
 */
function withoutRest(patches: readonly Patch[]): readonly Patch[] {
  const kinds = new Set(patches.map(({ without = [] }) => JSON.stringify(without.toSorted())));
  if (kinds.size < 2) return patches;
  return patches.map((patch) => ({
    ...patch,
    changes: patch.changes.map((change) => known(change, patch.key)),
  }));
}

function known(change: Change, key: readonly string[]): Change {
  if (isColumnChange(change)) return change;
  const isNameless =
    change.op === 'insert'
      ? key.every((name) => valueOf(change.after, name).trim() === '')
      : isBlank(change.at.key);
  if (isNameless) throw new DifferentBasesError();
  if (change.op !== 'insert') return { ...change, at: withoutRestOf(change.at) };
  return { ...change, at: change.at && withoutRestOf(change.at) };
}

function withoutRestOf({ record, key, hash }: RecordAddress): RecordAddress {
  return { record, key, hash };
}

function addressesOf(changes: readonly Change[]): RecordAddress[] {
  return changes.flatMap((change) => (isColumnChange(change) || change.at === null ? [] : [change.at]));
}

import { findColumnContradiction } from './check-columns.ts';
import { isColumnChange } from './is-column-change.ts';
import type { Patch, RecordAddress, RecordChange } from './patch.ts';

/** What is wrong between the parts of a patch that are each well-formed: where, and the sentence. */
export interface Contradiction {
  path: string;
  message: string;
}

/**
 * Finds the first change that contradicts another one, or the patch's key: two values for one cell, a
 * deleted record that is also corrected, two descriptions of one record. Nobody could say what such a patch
 * asks for, and a reader that guessed would write something its contributor never saw.
 */
export function findContradiction(
  patch: Pick<Patch, 'key' | 'columns' | 'without' | 'changes'>,
): Contradiction | undefined {
  return findRecordContradiction(patch) ?? findColumnContradiction(patch);
}

function findRecordContradiction(patch: Pick<Patch, 'key' | 'changes'>): Contradiction | undefined {
  const seen = new Map<number, RecordAddress>();
  const changed = new Map<number, Set<string>>();
  for (const [index, change] of patch.changes.entries()) {
    if (isColumnChange(change)) continue;
    const message =
      (change.at === null ? undefined : addressFault(change.at, patch.key, seen)) ??
      (change.op === 'insert' ? undefined : repeatFault(change, changed)) ??
      keyFault(change);
    if (message !== undefined) return { path: `changes[${index}]`, message };
  }
  return undefined;
}

function addressFault(
  at: RecordAddress,
  key: readonly string[],
  seen: Map<number, RecordAddress>,
): string | undefined {
  const names = at.key === null ? [] : Object.keys(at.key);
  if (names.length !== key.length || !key.every((name) => names.includes(name))) {
    return "at.key does not hold the patch's key columns";
  }
  const other = seen.get(at.record);
  if (other === undefined) {
    seen.set(at.record, at);
    return undefined;
  }
  const same =
    other.hash === at.hash &&
    other.rest === at.rest &&
    key.every((name) => other.key?.[name] === at.key?.[name]);
  return same ? undefined : `record ${at.record} is described in two ways`;
}

type Correction = Exclude<RecordChange, { op: 'insert' }>;

function repeatFault(change: Correction, changed: Map<number, Set<string>>): string | undefined {
  const { record } = change.at;
  const columns = changed.get(record);
  if (change.op === 'delete') {
    changed.set(record, new Set());
    return columns === undefined ? undefined : `record ${record} is deleted and changed as well`;
  }
  if (columns === undefined) changed.set(record, new Set([change.column]));
  else if (columns.size === 0) return `record ${record} is deleted and changed as well`;
  else if (columns.has(change.column)) return `record ${record} has two values for one column`;
  else columns.add(change.column);
  return undefined;
}

/** A change repeats what its address says of the key columns; both must say the same. */
function keyFault(change: RecordChange): string | undefined {
  if (change.op === 'set' && change.before === change.after) return 'before and after are the same';
  if (change.op === 'insert' || change.at.key === null) return undefined;
  const { key } = change.at;
  const before = change.op === 'delete' ? change.before : { [change.column]: change.before };
  const differs = Object.keys(key).some((name) => Object.hasOwn(before, name) && before[name] !== key[name]);
  return differs ? 'before and at.key disagree' : undefined;
}

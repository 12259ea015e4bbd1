import type { CsvDocument } from '../../core/csv/csv-document.ts';
import type { Outcome } from '../../core/patch/outcome.ts';
import type { Change, Patch } from '../../core/patch/patch.ts';
import { rebase } from '../../core/patch/rebase.ts';
import { findByKey, type KeyPlace } from './find-by-key.ts';

/** How a file stands to a change that was sent for it. */
export interface Standing {
  /** `before`: as the person saw it. `after`: as they proposed. `other`: something else, or not to be known. */
  says: 'before' | 'after' | 'other';
  /** The record that the change is about (0-based), where exactly one is. */
  place: number | undefined;
}

const UNKNOWN: Standing = { says: 'other', place: undefined };
/** Patches without a key are searched for one by one, which takes a while in a large file. */
const MOST_SEARCHED = 5;

/**
 * How the file stands to each change of each patch, in their order. Patches with a key are looked up together, in one pass
 * for each key; of the others the last few are rebased.
 */
export function standingsOf(patches: readonly Patch[], document: CsvDocument): Standing[][] {
  const searched = patches.filter(({ key }) => key.length === 0).slice(-MOST_SEARCHED);
  const lookups = new Map<string, Lookup>();
  return patches.map((patch) => {
    if (patch.key.length === 0)
      return searched.includes(patch) ? byRebase(patch, document) : patch.changes.map(() => UNKNOWN);
    const name = JSON.stringify(patch.key);
    const lookup = lookups.get(name) ?? lookupFor(name, patches, document);
    lookups.set(name, lookup);
    return patch.changes.map((change) => byKey(change, patch, { document, lookup }));
  });
}

type Lookup = (values: Readonly<Record<string, string>>) => KeyPlace;

/** One pass for all patches with this key. */
function lookupFor(name: string, patches: readonly Patch[], document: CsvDocument): Lookup {
  const alike = patches.filter(({ key }) => JSON.stringify(key) === name);
  const wanted = alike.flatMap((patch) => patch.changes.flatMap((change) => keysOf(change, patch)));
  return findByKey(document, alike[0]?.key ?? [], wanted) ?? (() => 'several');
}

/** The key that the record of a change had, and the one it has once the patch is in the file. */
function keysOf(change: Change, { key, changes }: Patch): Record<string, string>[] {
  if (change.op === 'insert') return [change.after];
  if (change.op !== 'set' && change.op !== 'delete') return [];
  const { record, key: seen } = change.at;
  if (seen === null) return [];
  const corrected = changes.filter(
    (other) => other.op === 'set' && other.at.record === record && key.includes(other.column),
  );
  const values = corrected.flatMap((other) => (other.op === 'set' ? [[other.column, other.after]] : []));
  return values.length === 0 ? [seen] : [seen, { ...seen, ...Object.fromEntries(values) }];
}

function byKey(
  change: Change,
  patch: Patch,
  { document, lookup }: { document: CsvDocument; lookup: Lookup },
): Standing {
  const found = keysOf(change, patch).map(lookup);
  const place = found.find((each) => each !== 'none') ?? 'none';
  if (place === 'several' || found.length === 0) return UNKNOWN;
  if (place === 'none') return { says: saysWithout(change), place: undefined };
  return { says: saysAt(change, document, place), place };
}

/** What it means that the record is not there. */
function saysWithout({ op }: Change): Standing['says'] {
  if (op === 'delete') return 'after';
  return op === 'insert' ? 'before' : 'other';
}

function saysAt(change: Change, document: CsvDocument, place: number): Standing['says'] {
  const valueOf = (column: string) => document.cell(place, document.columns.indexOf(column));
  const isThere = (column: string) => document.columns.includes(column);
  switch (change.op) {
    case 'set': {
      const current = isThere(change.column) ? valueOf(change.column) : undefined;
      if (current === change.after) return 'after';
      return current === change.before ? 'before' : 'other';
    }
    case 'insert': {
      const values = Object.entries(change.after).filter(([column]) => isThere(column));
      return values.every(([column, value]) => valueOf(column) === value) ? 'after' : 'other';
    }
    default:
      return 'before';
  }
}

function byRebase(patch: Patch, document: CsvDocument): Standing[] {
  return rebase(patch, document).map((outcome) => ({ says: saysBy(outcome), place: placeOf(outcome) }));
}

function saysBy({ status }: Outcome): Standing['says'] {
  if (status === 'applies') return 'before';
  return status === 'already' ? 'after' : 'other';
}

/** An insert tells the place it would have, where another record is. */
function placeOf(outcome: Outcome): number | undefined {
  return 'record' in outcome && outcome.change.op !== 'insert' ? outcome.record - 1 : undefined;
}

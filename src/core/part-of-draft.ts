import type { Draft } from './draft.ts';
import { changeIds, patchId } from './patch/identity.ts';
import type { Change } from './patch/patch.ts';

/**
 * What is left of the stored draft when these changes were sent; undefined when nothing is. The store is asked
 * and not the send page: corrections made while it was open stay.
 */
export function remaining(stored: Draft | undefined, sent: readonly Change[]): Draft | undefined {
  if (!stored) return undefined;
  const { source, changes } = stored.patch;
  const gone = new Set(changeIds({ source, changes: [...sent] }));
  const kept = changeIds(stored.patch).map((id) => !gone.has(id));
  const firstUnplaced = changes.length - (stored.unplaced ?? 0);
  const left = withChanges(
    stored,
    changes.filter((_, n) => kept[n]),
  );
  return left && { ...left, unplaced: kept.slice(firstUnplaced).filter(Boolean).length };
}

/** The draft with these changes alone; undefined when there are none. */
export function withChanges<D extends Draft>(draft: D, changes: Change[]): D | undefined {
  if (changes.length === 0) return undefined;
  const patch = { ...draft.patch, changes };
  return { ...draft, patch: { ...patch, id: patchId(patch) }, unplaced: 0 };
}

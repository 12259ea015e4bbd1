import canonicalize from 'canonicalize';
import { isColumnChange } from '../is-column-change.ts';
import type { Change, ColumnChange, Patch } from '../patch.ts';
import { addressText } from '../seen-record.ts';

/** Something that is asked for, and by which of the patches. */
export interface Claim {
  /** As the first of these patches says it. */
  change: Change;
  /** Places of the patches, from 0. */
  patches: number[];
}

/** What the patches ask for, in their order; what several ask for is one claim. */
export function claimsOf(patches: readonly Patch[]): Claim[] {
  const claims = new Map<string, Claim>();
  for (const [place, patch] of patches.entries()) {
    const counts = new Map<string, number>();
    for (const change of patch.changes) {
      const text = askedText(change);
      // One patch may ask for the same new record twice: then it wants two.
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      const claim = claims.get(`${count} ${text}`);
      if (claim === undefined) claims.set(`${count} ${text}`, { change, patches: [place] });
      else claim.patches.push(place);
    }
  }
  return [...claims.values()];
}

/** One text for changes that ask for the same: a new record is the same wherever it is put. */
function askedText(change: Change): string {
  if (isColumnChange(change)) return askedOfColumn(change);
  if (change.op === 'insert') return `insert ${canonicalize(change.after)} ${change.twins ?? 0}`;
  const record = addressText(change.at);
  return change.op === 'delete'
    ? `delete ${record}`
    : `set ${record} ${JSON.stringify([change.column, change.after])}`;
}

/** A new column is the same, too; a deletion is, whatever was seen to go. */
function askedOfColumn(change: ColumnChange): string {
  const { op, column } = change;
  const asked = op === 'rename-column' ? change.after : op === 'move-column' ? change.follows : null;
  return `${op} ${JSON.stringify([column, asked])}`;
}

/** Whether one patch makes all these claims: then they are meant together. */
export function isOneVoice(claims: readonly Claim[]): boolean {
  const [first, ...others] = claims;
  return (
    first === undefined ||
    first.patches.some((patch) => others.every((claim) => claim.patches.includes(patch)))
  );
}

import type { Change, DeleteChange, InsertChange } from '../core/patch/patch.ts';
import { recordText, type ValuesByColumn, valueOf } from '../core/patch/table.ts';

/** Which deleted record came in again elsewhere: with the same key, or without a key with the same values. */
export function movedRecords(
  changes: readonly Change[],
  key: readonly string[],
): Map<InsertChange, DeleteChange> {
  const gone = new Map<string, DeleteChange[]>();
  for (const change of changes) {
    if (change.op !== 'delete') continue;
    const text = identityOf(change.before, key);
    const others = gone.get(text);
    if (others === undefined) gone.set(text, [change]);
    else others.push(change);
  }
  // Of several equal ones the first comes in first: taken from the end, because many may be equal.
  for (const equals of gone.values()) equals.reverse();
  const moved = new Map<InsertChange, DeleteChange>();
  for (const change of gone.size === 0 ? [] : changes) {
    if (change.op !== 'insert') continue;
    const from = gone.get(identityOf(change.after, key))?.pop();
    if (from !== undefined) moved.set(change, from);
  }
  return moved;
}

/** What makes a record the same one: a blank key names nothing. */
function identityOf(values: ValuesByColumn, key: readonly string[]): string {
  const cells = key.map((name) => valueOf(values, name));
  if (cells.some((cell) => cell.trim() !== '')) return `key ${JSON.stringify(cells)}`;
  return `values ${recordText(Object.keys(values).flatMap((name) => [name, valueOf(values, name)]))}`;
}

import { isColumnChange } from '../src/core/patch/is-column-change.ts';
import type { Change, ColumnChange } from '../src/core/patch/patch.ts';
import { show } from './show.ts';

/** What a change asks for, as one line. */
export function sayChange(change: Change): string {
  if (isColumnChange(change)) return sayColumnChange(change);
  if (change.op === 'set') return `${show(change.column)}: ${show(change.before)} → ${show(change.after)}`;
  return change.op === 'insert' ? `+ ${showValues(change.after)}` : `- ${showValues(change.before)}`;
}

/** Where a change is. */
export function sayPlace(change: Change): string {
  if (isColumnChange(change)) return 'header';
  if (change.at === null) return 'first place';
  return `${change.op === 'insert' ? 'after record' : 'record'} ${change.at.record}`;
}

/** Values by column, as one line. */
export function showValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${show(column)}: ${show(value)}`)
    .join(', ');
}

function sayColumnChange(change: ColumnChange): string {
  const column = show(change.column);
  if (change.op === 'rename-column') return `rename column ${column} → ${show(change.after)}`;
  if (change.op === 'delete-column') return `- column ${column}`;
  const place = change.follows === null ? 'first' : `after ${show(change.follows)}`;
  return `${change.op === 'add-column' ? '+' : 'move'} column ${column}, ${place}`;
}

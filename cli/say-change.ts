import type { Change } from '../src/core/patch/patch.ts';
import { show } from './show.ts';

/** What a change asks for, as one line. */
export function sayChange(change: Change): string {
  if (change.op === 'set') return `${show(change.column)}: ${show(change.before)} → ${show(change.after)}`;
  return change.op === 'insert' ? `+ ${showValues(change.after)}` : `- ${showValues(change.before)}`;
}

/** Values by column, as one line. */
export function showValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${show(column)}: ${show(value)}`)
    .join(', ');
}

import type { Change } from '../src/core/patch/patch.ts';

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

/** Quoted and cut, so that a value can neither break the line nor steer the terminal. */
function show(text: string): string {
  const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return quoted.replaceAll(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

import type { Outcome } from '../src/core/patch/outcome.ts';
import type { Change } from '../src/core/patch/patch.ts';

/** Is nothing left to decide? Only then may the file be written. */
export function isSettled({ status }: Outcome): boolean {
  return status === 'applies' || status === 'already';
}

/** One outcome as a line: what becomes of the change, where, and what it asks for. */
export function sayOutcome(outcome: Outcome): string {
  return `${outcome.status.padEnd(9)}  ${where(outcome)}  ${asked(outcome.change)}${why(outcome)}`;
}

function where(outcome: Outcome): string {
  if (outcome.status === 'applies' || outcome.status === 'conflict') return `record ${outcome.record}`;
  return outcome.change.at === null ? 'first place' : `record ${outcome.change.at.record}`;
}

function asked(change: Change): string {
  if (change.op === 'set') {
    return `${show(change.column)}: ${show(change.before)} → ${show(change.after)}`;
  }
  return change.op === 'insert' ? `+ ${showValues(change.after)}` : `- ${showValues(change.before)}`;
}

function why(outcome: Outcome): string {
  if (outcome.status === 'conflict') return `; the file says ${showValues(outcome.current)}`;
  if (outcome.status === 'orphan') return '; the record or the column is gone';
  return outcome.status === 'ambiguous' ? `; could be record ${outcome.records.join(', ')}` : '';
}

function showValues(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([column, value]) => `${show(column)}: ${show(value)}`)
    .join(', ');
}

/** Quoted and cut, so that a value can neither break the line nor steer the terminal. */
function show(text: string): string {
  const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return quoted.replaceAll(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

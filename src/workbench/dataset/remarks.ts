import { isColumnChange } from '../../core/patch/is-column-change.ts';
import type { Change } from '../../core/patch/patch.ts';

/** What the person says about one change. Both become public with it. */
export interface Remark {
  note?: string;
  /** Address of a page that shows it. */
  evidence?: string;
}

/** A name for a change that stays the same while its value is still being edited. */
export function changeName(change: Change): string {
  if (isColumnChange(change)) return `${change.op}:${change.column}`;
  const record = change.at?.record ?? 0;
  if (change.op === 'set') return cellChangeName(record, change.column);
  if (change.op === 'delete') return deletionName(record);
  return `insert:${record}:${JSON.stringify(change.after)}`;
}

/** The name of a change of one cell, by its record, from 1, and its column as the file has them. */
export function cellChangeName(record: number, column: string): string {
  return `set:${record}:${column}`;
}

/** The name of a deletion, by its record, from 1, as the file has it. */
export function deletionName(record: number): string {
  return `delete:${record}`;
}

/** Returns the changes with their remarks; blank ones are left out. */
export function withRemarks(changes: readonly Change[], remarks: ReadonlyMap<string, Remark>): Change[] {
  return changes.map((change) => {
    const { note, evidence } = remarks.get(changeName(change)) ?? {};
    return {
      ...change,
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(evidence && isEvidence(evidence) ? { evidence: evidence.trim() } : {}),
    };
  });
}

/** Whether a text may stand as evidence: an http(s) address. */
export function isEvidence(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol);
}

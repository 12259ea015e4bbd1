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
  if (change.op === 'set') return `set:${record}:${change.column}`;
  if (change.op === 'delete') return `delete:${record}`;
  return `insert:${record}:${JSON.stringify(change.after)}`;
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

import { isColumnChange } from '../core/patch/is-column-change.ts';
import type { Change, ColumnChange, Patch, RecordAddress } from '../core/patch/patch.ts';
import { toPlain } from './safe-text.ts';
import { summarizeShort } from './summary.ts';

/** Changes told in a message, characters of a value. */
const CHANGES = 50;
const VALUE = 100;

/** The trailer by which history finds the patch of a commit again. */
export const PATCH_TRAILER = 'Emendata-Patch';

/** Subject, the changes in plain text, and trailers that `git interpret-trailers` reads. */
export function commitMessage(patch: Patch): string {
  const license = `Given under ${toPlain(patch.license, VALUE)}.`;
  // A paragraph of its own: git reads trailers from the last one only.
  return [summarizeShort(patch), describeChanges(patch), license, `${PATCH_TRAILER}: ${patch.id}\n`].join(
    '\n\n',
  );
}

/** The changes in plain text, one a line; the first fifty. */
export function describeChanges({ changes }: Pick<Patch, 'changes'>): string {
  const lines = changes.slice(0, CHANGES).map((change) => `- ${toLine(change)}`);
  const rest = changes.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function toLine(change: Change): string {
  if (isColumnChange(change)) return toColumnLine(change);
  if (change.op === 'insert') return `new record: ${toPairs(change.after)}`;
  const record = nameRecord(change.at);
  if (change.op === 'delete') return `${record}: removed`;
  return `${record}, ${plain(change.column)}: ${quote(change.before)} → ${quote(change.after)}`;
}

function toColumnLine(change: ColumnChange): string {
  const column = plain(change.column);
  if (change.op === 'rename-column') return `column ${column}: renamed to ${quote(change.after)}`;
  if (change.op === 'delete-column') return `column ${column}: removed`;
  const place = change.follows === null ? 'first' : `after ${plain(change.follows)}`;
  return change.op === 'add-column' ? `new column ${column}, ${place}` : `column ${column}: moved, ${place}`;
}

function nameRecord({ record, key }: RecordAddress): string {
  return key === null ? `record ${record}` : toPairs(key);
}

function toPairs(values: Record<string, string>): string {
  const pairs = Object.entries(values);
  const shown = pairs.slice(0, 6).map(([column, value]) => `${plain(column)} ${quote(value)}`);
  const rest = pairs.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` … (${rest} more columns)` : '');
}

function quote(value: string): string {
  return `"${plain(value)}"`;
}

function plain(value: string): string {
  return toPlain(value, VALUE);
}

import { isColumnChange } from '../core/patch/is-column-change.ts';
import type { Change, ColumnChange, Patch, RecordAddress } from '../core/patch/patch.ts';
import { isFormulaLike, toCode, toLink } from './safe-text.ts';

/** Characters shown of one value, and of one value of a whole record; values of one record shown. */
const VALUE = 300;
const SHORT_VALUE = 80;
const COLUMNS = 12;

/** The changes of one record, or one new record, as Markdown. */
export interface ChangeGroup {
  heading: string;
  /** One item of a task list for each change: a maintainer unticks what they refuse. */
  items: string[];
}

/** The list of changes grouped by record, in the order the contributor made them. */
export function listChanges(patch: Patch): ChangeGroup[] {
  const host = patch.source.kind === 'forge' ? patch.source.host : '';
  const groups = new Map<string, ChangeGroup>();
  for (const change of patch.changes) {
    const heading = toHeading(change);
    const name = groupName(change, groups.size);
    const group = groups.get(name) ?? { heading, items: [] };
    group.items.push(
      [`- [x] ${toSentence(change)}`, ...toRemarks(change, host).map((line) => `  - ${line}`)].join('\n'),
    );
    groups.set(name, group);
  }
  return [...groups.values()];
}

function groupName(change: Change, number: number): string {
  if (isColumnChange(change)) return 'columns';
  return change.op === 'insert' ? `insert ${number}` : `record ${change.at.record}`;
}

function toHeading(change: Change): string {
  if (isColumnChange(change)) return '**Columns**';
  if (change.op !== 'insert') return `**Record ${nameRecord(change.at)}**`;
  return change.at === null ? '**New first record**' : `**New record after ${nameRecord(change.at)}**`;
}

function nameRecord({ record, key }: RecordAddress): string {
  return key === null ? String(record) : `${record}: ${toPairs(key)}`;
}

function toSentence(change: Change): string {
  if (isColumnChange(change)) return toColumnSentence(change);
  if (change.op === 'insert') return `Add ${toPairs(change.after)}`;
  if (change.op === 'delete') return `Remove ${toPairs(change.before)}`;
  return `${toCode(change.column, SHORT_VALUE)}: ${toCode(change.before, VALUE)} → ${toCode(change.after, VALUE)}`;
}

function toColumnSentence(change: ColumnChange): string {
  const column = toCode(change.column, SHORT_VALUE);
  if (change.op === 'rename-column') return `Rename column ${column} → ${toCode(change.after, VALUE)}`;
  if (change.op === 'delete-column') return `Remove column ${column} with all its values`;
  const place = change.follows === null ? 'first' : `after ${toCode(change.follows, SHORT_VALUE)}`;
  return `${change.op === 'add-column' ? 'Add' : 'Move'} column ${column}, ${place}`;
}

function toPairs(values: Record<string, string>): string {
  const pairs = Object.entries(values);
  const shown = pairs
    .slice(0, COLUMNS)
    .map(([column, value]) => `${toCode(column, SHORT_VALUE)} = ${toCode(value, SHORT_VALUE)}`);
  const rest = pairs.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` … (${rest} more columns)` : '');
}

function toRemarks(change: Change, host: string): string[] {
  const remarks: string[] = [];
  if (change.note !== undefined && change.note !== '') remarks.push(`Note: ${toCode(change.note, 1_000)}`);
  if (change.evidence !== undefined) remarks.push(`Evidence: ${toLink(change.evidence, host)}`);
  if (newValues(change).some(isFormulaLike))
    remarks.push('⚠️ A new value starts like a spreadsheet formula.');
  return remarks;
}

function newValues(change: Change): string[] {
  if (change.op === 'add-column') return [change.column];
  if (change.op === 'set' || change.op === 'rename-column') return [change.after];
  return change.op === 'insert' ? Object.values(change.after) : [];
}

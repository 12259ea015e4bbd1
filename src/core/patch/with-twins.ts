import { isBlank } from './equal-records.ts';
import { addressText } from './seen-record.ts';
import type { Change } from './patch.ts';
import { scan } from './scan.ts';
import { inOrder, recordText, type Table, valueOf } from './table.ts';
import { TwinSearch } from './twin-search.ts';

/**
 * The changes with `twins` where records without a key need it: a second copy is only then told from the first one.
 * `table` is the version that the contributor saw. Reads a column of it, and not that when every record has a key.
 */
export function withTwins(changes: readonly Change[], key: readonly string[], table: Table): Change[] {
  const search = new TwinSearch(table);
  for (const change of changes) {
    if (!isAboutCopies(change, key)) continue;
    if (change.op === 'set') search.askValues(table.values(change.at.record - 1));
    else search.ask(change);
  }
  if (!search.isAsked) return [...changes];
  scan(table, [search]);
  const leaving = leavingTexts(changes, table);
  return changes.map((change) => {
    if (!isAboutCopies(change, key)) return change;
    const text = textOf(change, table);
    const twins = search.count(text) - (leaving.get(text) ?? 0);
    return twins > 0 ? { ...change, twins } : change;
  });
}

function isAboutCopies(change: Change, key: readonly string[]): boolean {
  if (change.op !== 'insert') return isBlank(change.at.key);
  return key.every((name) => valueOf(change.after, name).trim() === '');
}

function textOf(change: Change, table: Table): string {
  if (change.op === 'set') return recordText(table.values(change.at.record - 1));
  const values = inOrder(table.columns, change.op === 'insert' ? change.after : change.before);
  return values === undefined ? '' : recordText(values);
}

/** How many records with one text the patch deletes or corrects. */
function leavingTexts(changes: readonly Change[], table: Table): Map<string, number> {
  const records = new Map(
    changes.flatMap((change) =>
      change.op === 'insert' ? [] : [[addressText(change.at), change.at.record - 1]],
    ),
  );
  const counts = new Map<string, number>();
  for (const place of records.values()) {
    const text = recordText(table.values(place));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

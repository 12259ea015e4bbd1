import { isBlank } from './equal-records.ts';
import { isColumnChange } from './is-column-change.ts';
import type { Change, RecordChange } from './patch.ts';
import { scan } from './scan.ts';
import { addressText } from './seen-record.ts';
import { type ColumnsOfPatch, SeenTable } from './seen-table.ts';
import { type HeadedTable, valueOf } from './table.ts';
import { TwinSearch } from './twin-search.ts';

/**
 * The changes with `twins` where records without a key need it: a second copy is only then told from the first one.
 * `file` is the version that the contributor saw. Reads a column of it, and not that when every record has a key.
 */
export function withTwins(patch: ColumnsOfPatch & { key: readonly string[] }, file: HeadedTable): Change[] {
  const { changes, key } = patch;
  const table = new SeenTable(patch, file);
  const search = new TwinSearch(table);
  const doubtful = changes.filter((change) => isAboutCopies(change, key));
  for (const change of doubtful) {
    if (change.op === 'set') search.askPlace(change.at.record - 1);
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

function isAboutCopies(change: Change, key: readonly string[]): change is RecordChange {
  if (isColumnChange(change)) return false;
  if (change.op !== 'insert') return isBlank(change.at.key);
  return key.every((name) => valueOf(change.after, name).trim() === '');
}

function textOf(change: RecordChange, table: SeenTable): string {
  if (change.op !== 'insert') return table.textAt(change.at.record - 1);
  return table.textOf(change.after) ?? '';
}

/** How many records with one text the patch deletes or corrects. */
function leavingTexts(changes: readonly Change[], table: SeenTable): Map<string, number> {
  const records = new Map(
    changes.flatMap((change) =>
      isColumnChange(change) || change.op === 'insert'
        ? []
        : [[addressText(change.at), change.at.record - 1]],
    ),
  );
  const counts = new Map<string, number>();
  for (const place of records.values()) {
    const text = table.textAt(place);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

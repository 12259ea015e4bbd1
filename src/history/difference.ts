import type { CsvDocument } from '../core/csv/csv-document.ts';
import { diffDocuments, DifferentColumnsError, type TableDiff } from '../core/patch/diff.ts';
import type { RecordAddress } from '../core/patch/patch.ts';
import { valueOf } from '../core/patch/table.ts';
import { columnsBefore } from './columns-before.ts';
import { movedRecords } from './moved-records.ts';
import { NONE, PlaceMap } from './place-map.ts';
import { recordsBefore } from './records-before.ts';
import type { CellChange, Difference } from './step.ts';

/** How table `b` came from table `a`; undefined when their columns differ too much to tell. */
export function differenceOf(a: CsvDocument, b: CsvDocument, key: readonly string[]): Difference | undefined {
  const diff = diffOf(a, b, key);
  if (diff === undefined) return undefined;
  const moved = movedRecords(diff.changes, diff.key);
  const columns = columnsBefore(a.columns, b.columns, diff.changes);
  const records = recordsBefore(a.length, b.length, { changes: diff.changes, moved });
  const stayed = new Set(moved.values());
  return {
    records,
    columns,
    cells: inPlace([...cellsOf(diff, moved)], { a, columns, here: records.inverse(a.length) }),
    deleted: diff.changes.flatMap((change) =>
      change.op === 'delete' && !stayed.has(change)
        ? [{ record: change.at.record - 1, name: nameOf(change.at) }]
        : [],
    ),
    ...columnNews(a.columns, b.columns, columns),
  };
}

/** The difference of two versions that are the same. */
export function noDifference(records: number, columns: number): Difference {
  return {
    records: PlaceMap.same(records),
    columns: Array.from({ length: columns }, (_, place) => place),
    cells: [],
    deleted: [],
    deletedColumns: [],
    renamedColumns: [],
  };
}

function diffOf(a: CsvDocument, b: CsvDocument, key: readonly string[]): TableDiff | undefined {
  const isInBoth =
    key.length > 0 && key.every((name) => a.columns.includes(name) && b.columns.includes(name));
  try {
    return diffDocuments(a, b, isInBoth ? { key } : {});
  } catch (error) {
    if (error instanceof DifferentColumnsError) return undefined;
    throw error;
  }
}

/** A changed cell as `a` has it. */
interface OldCell extends Pick<CellChange, 'before' | 'after'> {
  at: RecordAddress;
  column: string;
}

function* cellsOf({ changes }: TableDiff, moved: ReturnType<typeof movedRecords>): Generator<OldCell> {
  for (const change of changes) {
    if (change.op === 'set') yield change;
  }
  for (const [{ after }, { at, before }] of moved) {
    for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const values = { before: valueOf(before, column), after: valueOf(after, column) };
      if (values.before !== values.after) yield { at, column, ...values };
    }
  }
}

interface Here {
  a: CsvDocument;
  columns: readonly number[];
  here: PlaceMap;
}

/** The cells by their places in `b`; those of new columns came with their column. */
function inPlace(cells: readonly OldCell[], { a, columns, here }: Here): CellChange[] {
  const columnsHere = new Map(
    columns.flatMap((place, column) => (place === NONE ? [] : [[a.columns[place] ?? '', column]])),
  );
  const names = new Map<RecordAddress, string>();
  const placed = cells.flatMap(({ at, column: name, before, after }) => {
    const column = columnsHere.get(name);
    if (column === undefined) return [];
    const shown = names.get(at) ?? nameOf(at);
    names.set(at, shown);
    return [{ record: here.at(at.record - 1), column, before, after, name: shown }];
  });
  return placed.sort((one, other) => one.record - other.record || one.column - other.column);
}

function columnNews(
  before: readonly string[],
  here: readonly string[],
  columns: readonly number[],
): Pick<Difference, 'deletedColumns' | 'renamedColumns'> {
  const kept = new Set(columns);
  return {
    deletedColumns: before.filter((_, place) => !kept.has(place)),
    renamedColumns: columns.flatMap((place, column) => {
      const [old, name = ''] = [before[place], here[column]];
      return old === undefined || old === name ? [] : [{ before: old, after: name }];
    }),
  };
}

/** What a person calls a record: its key. */
function nameOf({ key }: RecordAddress): string {
  return key === null ? '' : Object.values(key).join(' · ');
}

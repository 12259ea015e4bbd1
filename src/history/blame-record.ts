import { blameCell, type CellBlame, type CellEvent, type CellPlace } from './blame-cell.ts';
import type { History, Version } from './version.ts';

/** What happened to a record, cell by cell and version by version. */
export interface RecordBlame {
  /** How the record came about, as far as it is known. */
  origin: CellEvent;
  /** By column of the version that was asked for. */
  cells: readonly CellBlame[];
  /** The versions that changed it, newest first. */
  changes: readonly RecordChange[];
}

/** What a version changed in a record. */
export interface RecordChange {
  version: Version;
  /** By column of the version that was asked for. */
  cells: readonly { column: number; before: string; after: string }[];
}

/** Who made each cell of a record what it is; undefined when the version was not read or has no such record. */
export function blameRecord(
  history: History,
  { version, record }: Omit<CellPlace, 'column'>,
): RecordBlame | undefined {
  const content = history.versions.find(({ id }) => id === version)?.content;
  if (content?.kind !== 'table') return undefined;
  const cells = content.columns.flatMap((_, column) => blameCell(history, { version, record, column }) ?? []);
  const origin = originOf(cells, history);
  return origin && { origin, cells, changes: changesOf(cells, history) };
}

/** The oldest of the cells' first events: a column may be younger than its record. */
function originOf(cells: readonly CellBlame[], { versions }: History): CellEvent | undefined {
  const ages = new Map(versions.map((version, age) => [version, age]));
  const firsts = cells.flatMap(({ events }) => events.at(-1) ?? []);
  return firsts.reduce<CellEvent | undefined>((oldest, event) => {
    const isOlder = oldest === undefined || (ages.get(event.version) ?? 0) > (ages.get(oldest.version) ?? 0);
    return isOlder ? event : oldest;
  }, undefined);
}

function changesOf(cells: readonly CellBlame[], { versions }: History): RecordChange[] {
  const byVersion = new Map<Version, { column: number; before: string; after: string }[]>();
  for (const [column, { events }] of cells.entries()) {
    for (const event of events) {
      if (event.kind !== 'changed') continue;
      const { version, before, after } = event;
      byVersion.set(version, [...(byVersion.get(version) ?? []), { column, before, after }]);
    }
  }
  return versions.flatMap((version) => {
    const changed = byVersion.get(version);
    return changed === undefined ? [] : [{ version, cells: changed }];
  });
}

import { contributionsOf, type Contribution } from './contributors.ts';
import { type Counts, Tally } from './counts.ts';
import { type HeadPlaces, headPlaces } from './head-places.ts';
import { type Period, periodOf, periodsThrough } from './periods.ts';
import { NONE } from './place-map.ts';
import type { History, Version } from './version.ts';

/** Where and when a table was corrected. What the file was added with does not count. */
export interface Heatmap {
  /** Columns of the newest version, then those that are gone since but were corrected. */
  columns: readonly string[];
  /** Records of the newest version, in groups of equal size. */
  groups: readonly RecordGroup[];
  /** What changed in records that are gone. */
  gone: Counts;
  periods: readonly PeriodCounts[];
  contributors: readonly Contribution[];
  /** How many versions are not counted, because nobody can tell what they changed. */
  uncounted: number;
}

export interface RecordGroup extends Counts {
  /** Numbers of its records from 1, `to` included. */
  from: number;
  to: number;
}

export interface PeriodCounts extends Counts {
  /** Its first day, `YYYY-MM-DD`. */
  start: string;
}

export interface HeatmapOptions {
  /** Into how many groups the records are put, at most. */
  groups: number;
  period: Period;
}

/** Counts the corrections of a file by record, column, time and contributor. */
export function heatmapOf(history: History, { groups, period }: HeatmapOptions): Heatmap {
  const head = history.versions.find(({ content }) => content.kind === 'table')?.content;
  const [records, columns] = head?.kind === 'table' ? [head.records, head.columns] : [0, []];
  const count = new Count(columns, { size: Math.max(1, Math.ceil(records / groups)), period });
  for (const places of headPlaces(history)) count.add(places);
  const uncounted = history.versions.filter(({ changes }) => !changes.isKnown).length;
  return { ...count.result(records), contributors: contributionsOf(history.versions), uncounted };
}

class Count {
  readonly #size: number;
  readonly #period: Period;
  readonly #columns: Map<string, number>;
  readonly #groups: Tally[] = [];
  readonly #gone = new Tally();
  readonly #periods = new Map<string, Tally>();

  constructor(columns: readonly string[], { size, period }: { size: number; period: Period }) {
    this.#columns = new Map(columns.map((name, place) => [name, place]));
    this.#size = size;
    this.#period = period;
  }

  add(places: HeadPlaces): void {
    const { version, records } = places;
    const { cells, added, deleted } = version.changes;
    const tally = this.#tallyOfPeriod(version);
    for (const cell of cells) {
      const column = this.#columnOf(places, cell.column);
      this.#groupOf(records[cell.record] ?? NONE).addCell(column);
      tally.addCell(column);
    }
    for (const record of added) this.#groupOf(records[record] ?? NONE).addRecords(1);
    this.#gone.addRecords(deleted.length);
    tally.addRecords(added.length + deleted.length);
  }

  result(records: number): Omit<Heatmap, 'contributors' | 'uncounted'> {
    const columns = [...this.#columns.keys()];
    const groups = Array.from({ length: Math.ceil(records / this.#size) }, (_, group) => ({
      from: group * this.#size + 1,
      to: Math.min(records, (group + 1) * this.#size),
      ...this.#group(group).counts(columns.length),
    }));
    const periods = periodsThrough(this.#periods.keys(), this.#period).map((start) => ({
      start,
      ...(this.#periods.get(start) ?? new Tally()).counts(columns.length),
    }));
    return { columns, groups, gone: this.#gone.counts(columns.length), periods };
  }

  /** A version with an impossible date counts in no period. */
  #tallyOfPeriod({ commit }: Version): Tally {
    const start = periodOf(commit.date, this.#period);
    const tally = (start === undefined ? undefined : this.#periods.get(start)) ?? new Tally();
    if (start !== undefined) this.#periods.set(start, tally);
    return tally;
  }

  #groupOf(headPlace: number): Tally {
    return headPlace === NONE ? this.#gone : this.#group(Math.floor(headPlace / this.#size));
  }

  #group(group: number): Tally {
    return (this.#groups[group] ??= new Tally());
  }

  #columnOf({ version, columns }: HeadPlaces, column: number): number {
    const place = columns[column] ?? NONE;
    if (place !== NONE || version.content.kind !== 'table') return place;
    const name = version.content.columns[column] ?? '';
    const known = this.#columns.get(name) ?? this.#columns.size;
    this.#columns.set(name, known);
    return known;
  }
}

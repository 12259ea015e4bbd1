import type { NewCommit } from './test-repository.ts';

/** A record of the model: where it and each of its cells come from, told by who wrote them. */
export interface KnownRecord {
  id: string;
  /** The commit that added it. */
  born: number;
  cells: { value: string; commit: number; before: string | undefined }[];
}

/** One thing done to a table; places are taken modulo what is there. */
export type KnownEdit =
  | { kind: 'set'; record: number; column: number }
  | { kind: 'insert' | 'delete'; record: number }
  | { kind: 'move'; record: number; to: number };

/** A table on which edits are done commit by commit, which remembers who did what: the truth that blame must find. */
export class KnownTable {
  readonly records: KnownRecord[];
  readonly #width: number;
  #next: number;

  constructor(records: KnownRecord[], width: number, next: number) {
    this.records = records;
    this.#width = width;
    this.#next = next;
  }

  static first(length: number, width: number): KnownTable {
    const table = new KnownTable([], width, 0);
    for (let n = 0; n < length; n++) table.#insert(n, 0);
    return table;
  }

  copy(next = this.#next): KnownTable {
    const records = this.records.map((record) => ({
      ...record,
      cells: record.cells.map((cell) => ({ ...cell })),
    }));
    return new KnownTable(records, this.#width, next);
  }

  do(edit: KnownEdit, commit: number): void {
    const { length } = this.records;
    const place = length === 0 ? 0 : edit.record % length;
    if (edit.kind === 'insert' || length < 3) this.#insert(place, commit);
    else if (edit.kind === 'delete') this.records.splice(place, 1);
    else if (edit.kind === 'set') this.#set(place, edit.column % this.#width, commit);
    else if (edit.kind === 'move') {
      const [record] = this.records.splice(place, 1);
      if (record !== undefined) this.records.splice(edit.to % length, 0, record);
    }
  }

  /** This table with column 1 of another one that has the same records. */
  mergedWith(other: KnownTable): KnownTable {
    const merged = this.copy(Math.max(this.#next, other.#next));
    for (const [place, { cells }] of merged.records.entries()) {
      const cell = other.records[place]?.cells[1];
      if (cell !== undefined) cells[1] = cell;
    }
    return merged;
  }

  toCsv(): string {
    const names = Array.from({ length: this.#width }, (_, column) => `c${column}`);
    const lines = this.records.map(({ id, cells }) => [id, ...cells.map(({ value }) => value)].join(','));
    return `${[`id,${names.join(',')}`, ...lines].join('\n')}\n`;
  }

  #insert(place: number, commit: number): void {
    const id = `k${this.#next++}`;
    const cells = Array.from({ length: this.#width }, () => ({
      value: `v${this.#next++}`,
      commit,
      before: undefined,
    }));
    this.records.splice(place, 0, { id, born: commit, cells });
  }

  /** A value that never was: each commit is to blame for what it wrote. */
  #set(place: number, column: number, commit: number): void {
    const cell = this.records[place]?.cells[column];
    if (cell === undefined) return;
    const before = cell.commit === commit ? cell.before : cell.value;
    const isNew = cell.commit === commit && cell.before === undefined;
    Object.assign(cell, { value: `v${this.#next++}`, commit, before: isNew ? undefined : before });
  }
}

/** The commits of a linear history, and the table at its end. */
export function linearHistory(edits: readonly (readonly KnownEdit[])[]): {
  commits: NewCommit[];
  table: KnownTable;
} {
  const table = KnownTable.first(8, 3);
  const commits: NewCommit[] = [{ files: { 'data.csv': table.toCsv() } }];
  for (const [n, each] of edits.entries()) {
    for (const edit of each) table.do(edit, n + 1);
    commits.push({ files: { 'data.csv': table.toCsv(), other: String(n) } });
  }
  return { commits, table };
}

/** What is done in two branches before they are merged: the left one in column 0, the right one in column 1. */
export interface KnownBranches {
  left: readonly KnownEdit[];
  right: readonly KnownEdit[];
  /** Whether commits that do not touch the file stand between. */
  idle: boolean;
}

/** The commits of a history that divides and joins again, and the table at its end. */
export function branchedHistory(branches: readonly KnownBranches[]): {
  commits: NewCommit[];
  table: KnownTable;
} {
  let table = KnownTable.first(8, 3);
  const commits: NewCommit[] = [{ files: { 'data.csv': table.toCsv() } }];
  const commit = (from: readonly number[], files: NewCommit['files']): number =>
    commits.push({ files: { [`other${commits.length}`]: '', ...files }, parents: from }) - 1;
  for (const { left, right, idle } of branches) {
    const start = commits.length - 1;
    const [ours, theirs] = [table, table.copy(10_000 * commits.length)];
    let [tip, otherTip] = [start, start];
    for (let n = 0; n < Math.max(left.length, right.length); n++) {
      const [edit, otherEdit] = [left[n], right[n]];
      if (idle) [tip, otherTip] = [commit([tip], {}), commit([otherTip], {})];
      if (edit !== undefined) {
        ours.do(edit, commits.length);
        tip = commit([tip], { 'data.csv': ours.toCsv() });
      }
      if (otherEdit !== undefined) {
        theirs.do(otherEdit, commits.length);
        otherTip = commit([otherTip], { 'data.csv': theirs.toCsv() });
      }
    }
    table = ours.mergedWith(theirs);
    commit([tip, otherTip], { 'data.csv': table.toCsv() });
  }
  return { commits, table };
}

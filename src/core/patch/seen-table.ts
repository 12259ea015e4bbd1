import { findColumns, type FoundColumns } from './find-columns.ts';
import type { Patch, RecordAddress } from './patch.ts';
import { SeenColumns } from './seen-columns.ts';
import {
  byColumn,
  columnPlaces,
  extraNames,
  inOrder,
  recordText,
  type HeadedTable,
  type Table,
  type ValuesByColumn,
  valueOf,
} from './table.ts';

/** What of a patch concerns columns. */
export type ColumnsOfPatch = Pick<Patch, 'columns' | 'without' | 'changes'>;

function* blanks(count: number): Generator<string> {
  for (let n = 0; n < count; n++) yield '';
}

/** The columns of a file for a patch that says nothing of them. */
function asTheyAre({ columns }: Table): FoundColumns {
  return { names: columns, places: columnPlaces(columns), width: columns.length };
}

/**
 * A file seen through a patch: with the columns that its contributor saw, under their names and in their order, whatever became
 * of the columns since. So records are found and compared as if no column had been touched. Cells of columns that the file has
 * not are empty. For a patch that says nothing of columns it is the file as it is.
 */
export class SeenTable implements Table {
  /** The columns that the contributor saw. */
  readonly columns: readonly string[];
  /** Where those of them that the file has, and that hashes count, stand in `values`. */
  readonly places: ReadonlyMap<string, number>;
  /** Where the columns stand in which equal records are equal. */
  readonly compared: readonly number[];
  readonly #file: Table;
  /** Where the columns of the patch stand in the file. */
  readonly #found: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #namesInFile: ReadonlyMap<number, string>;
  /** Columns that were seen, and are neither there nor left out. */
  readonly #gone: readonly string[];
  readonly #added: readonly string[];
  readonly #without: ReadonlySet<string>;
  readonly #usesRest: boolean;
  /** For each column its place in the file; undefined when the table is the file as it is. */
  readonly #sources: readonly (number | undefined)[] | undefined;

  constructor(patch: ColumnsOfPatch, file: HeadedTable) {
    const seen = SeenColumns.of(patch);
    this.#file = file;
    const { names, places, width } = seen ? findColumns(seen, file) : asTheyAre(file);
    this.#found = places;
    this.#width = width;
    // When several columns of the file have the label of a new one, none of them is it, and it cannot be added.
    this.#added = [...(seen?.added ?? [])].filter((name) => places.has(name) || !file.header.includes(name));
    this.#without = new Set(patch.without);
    this.#usesRest = [...this.#without].some((name) => !this.#found.has(name));
    this.columns = names;
    this.#namesInFile = new Map([...this.#found].map(([name, place]) => [place, name]));
    this.#gone = this.columns.filter((name) => !this.#found.has(name) && !this.#without.has(name));
    const sources = this.columns.map((name) => this.#sourceOf(name));
    const entries = [...columnPlaces(this.columns)].filter(([, place]) => sources[place] !== undefined);
    this.places = new Map(entries);
    this.compared = entries.flatMap(([name, place]) => (this.#without.has(name) ? [] : [place]));
    const isFile = sources.length === width && sources.every((source, n) => source === n);
    this.#sources = isFile ? undefined : sources;
  }

  /** Whether no column had to be looked for: then equal hashes mean that nothing was changed. */
  get isFile(): boolean {
    return this.#sources === undefined && this.#added.length === 0;
  }

  get length(): number {
    return this.#file.length;
  }

  /** The values in the columns that were seen; the extra cells of a longer record come after. */
  values(n: number): readonly string[] {
    const values = this.#file.values(n);
    if (this.#sources === undefined) return values;
    const seen = this.#sources.map((source) => (source === undefined ? '' : (values[source] ?? '')));
    return [...seen, ...values.slice(this.#width)];
  }

  columnValues(column: number): Generator<string> {
    const source = this.#sources === undefined ? column : this.#sources[column];
    return source === undefined ? blanks(this.length) : this.#file.columnValues(source);
  }

  /** The hash by which a record with this address is known here: while what the patch leaves out is there, it counts. */
  hashOf({ hash, rest }: RecordAddress): string {
    return this.#usesRest ? (rest ?? hash) : hash;
  }

  /** Whether a change may speak of this column: the file has it, or the patch adds it. */
  hasColumn(name: string): boolean {
    return this.places.has(name) || this.#added.includes(name);
  }

  /** The value of a cell, also in a column that the patch adds. */
  cell(n: number, column: string): string {
    const source = this.#found.get(column);
    return source === undefined ? '' : (this.#file.values(n)[source] ?? '');
  }

  /**
   * One text for what is compared of a record, the same for equal ones: not what the patch leaves out, but what stands in
   * columns that it adds. `values` are those of the record, when they are known.
   */
  textAt(n: number, values: readonly string[] = this.values(n)): string {
    return this.#text(
      values,
      this.#added.map((name) => this.cell(n, name)),
    );
  }

  /** The same text for values by column; undefined when one that is not empty has no column here. */
  textOf(named: ValuesByColumn): string | undefined {
    const values = this.valuesOf(named);
    if (values === undefined) return undefined;
    return this.#text(
      values,
      this.#added.map((name) => valueOf(named, name)),
    );
  }

  /** The same text for the values of a record when nothing stands in the columns that the patch adds. */
  textOfSeen(values: readonly string[]): string {
    return this.#text(
      values,
      this.#added.map(() => ''),
    );
  }

  /** Values by column in the order of the columns, those that the patch adds aside; undefined when one that is not empty has no column here. */
  valuesOf(named: ValuesByColumn): string[] | undefined {
    if (this.#gone.some((name) => valueOf(named, name) !== '')) return undefined;
    if (this.#added.length === 0) return inOrder(this.columns, named);
    const old = Object.entries(named).filter(([name]) => !this.#added.includes(name));
    return inOrder(this.columns, Object.fromEntries(old));
  }

  /**
   * In what a record differs from what was expected of it, by column: what it says. A column that the patch leaves out is
   * expected only as long as it is there; of one that the contributor did not see, nothing is.
   */
  differences(n: number, expected: ValuesByColumn): ValuesByColumn {
    const current = this.#named(n);
    const names = new Set([...Object.keys(current), ...Object.keys(expected)]);
    const isLeftOut = (name: string): boolean => this.#without.has(name) && !this.#found.has(name);
    const differing = [...names].filter(
      (name) => !isLeftOut(name) && valueOf(expected, name) !== valueOf(current, name),
    );
    return Object.fromEntries(differing.map((name) => [name, valueOf(current, name)]));
  }

  /** All that the file says of a record, by the names of the patch; a column that the contributor did not see has its own. */
  #named(n: number): ValuesByColumn {
    const values = this.#file.values(n);
    if (this.isFile) return byColumn(this.columns, values);
    const columns = this.#file.columns.slice(0, this.#width);
    const names = columns.map((name, place) => this.#namesInFile.get(place) ?? name);
    const extra = extraNames(this.columns, Math.max(0, values.length - this.#width));
    return Object.fromEntries([...names, ...extra].map((name, place) => [name, values[place] ?? '']));
  }

  /** Where a column stands in the file; undefined when it is gone, or does not count. */
  #sourceOf(name: string): number | undefined {
    return this.#usesRest && this.#without.has(name) ? undefined : this.#found.get(name);
  }

  #text(values: readonly string[], added: readonly string[]): string {
    const compared =
      this.#without.size === 0
        ? values
        : values.map((value, place) => (this.#without.has(this.columns[place] ?? '') ? '' : value));
    return added.length === 0 ? recordText(compared) : `${recordText(compared)} ${JSON.stringify(added)}`;
  }
}

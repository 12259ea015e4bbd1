import { columnHash } from '../column-hash.ts';
import { findColumnContradiction } from '../check-columns.ts';
import type { ColumnChange, Patch } from '../patch.ts';
import type { HeadedTable } from '../table.ts';
import { longestRise } from './longest-rise.ts';
import { NONE } from './matching.ts';
import { Projection } from './projection.ts';

/** A column of `b` that `a` has not. */
interface NewColumn {
  label: string;
  place: number;
}

/** What a patch says of the columns of two versions. */
export interface ColumnDifference extends Pick<Patch, 'columns' | 'without'> {
  changes: ColumnChange[];
}

/** Two versions of a table with other columns, and which column of the one is which of the other. */
export class ColumnMatch {
  readonly a: HeadedTable;
  readonly b: HeadedTable;
  /** Columns of `b` that `a` has not, in order. */
  readonly added: readonly NewColumn[];
  /** For each column of `b` its place in `a`, or `NONE`. */
  readonly #placesInA: Int32Array;

  constructor(a: HeadedTable, b: HeadedTable, placesInA: Int32Array) {
    this.a = a;
    this.b = b;
    this.#placesInA = placesInA;
    this.added = [...placesInA].flatMap((inA, place) =>
      inA === NONE ? [{ label: b.header[place] ?? '', place }] : [],
    );
  }

  /** The columns that both have, in the order and under the names of `a`. */
  get common(): { a: Projection; b: Projection } {
    const places = { a: this.#kept, b: this.#kept.map((inA) => this.#placesInA.indexOf(inA)) };
    const columns = this.keptNames;
    return {
      a: new Projection(this.a, { columns, places: places.a, width: this.a.columns.length }),
      b: new Projection(this.b, { columns, places: places.b, width: this.#placesInA.length }),
    };
  }

  /** Names of the columns of `a` that stay. */
  get keptNames(): string[] {
    return this.#kept.map((place) => this.#nameInA(place));
  }

  /** The changes of the columns; undefined when no patch can say them. Deletions are proved by the key. */
  difference(key: readonly string[]): ColumnDifference | undefined {
    const columns = this.a.columns.map((_, place) => this.a.header[place] ?? '');
    const deletions = this.#deletions(key);
    const without = deletions.map(({ column }) => column);
    const changes = [...this.#renames(columns), ...deletions, ...this.#placed()];
    const said = { columns, ...(without.length > 0 && { without }), changes };
    return findColumnContradiction({ key: [...key], ...said }) === undefined ? said : undefined;
  }

  get #kept(): number[] {
    return [...this.#placesInA].filter((inA) => inA !== NONE).sort((x, y) => x - y);
  }

  #renames(labels: readonly string[]): ColumnChange[] {
    return this.#kept.flatMap((inA) => {
      const after = this.b.header[this.#placesInA.indexOf(inA)] ?? '';
      return labels[inA] === after ? [] : [{ op: 'rename-column', column: this.#nameInA(inA), after }];
    });
  }

  #deletions(key: readonly string[]): (ColumnChange & { op: 'delete-column' })[] {
    const kept = new Set(this.#kept);
    const keys = key.map((name) => this.a.columns.indexOf(name));
    return this.a.columns.flatMap((column, place) =>
      kept.has(place) ? [] : [{ op: 'delete-column', column, hash: columnHash(this.a, place, keys) }],
    );
  }

  /** Moved and new columns from left to right. */
  #placed(): ColumnChange[] {
    const still = new Set(longestRise(this.#placesInA));
    const changes: ColumnChange[] = [];
    let follows: string | null = null;
    for (const [place, inA] of this.#placesInA.entries()) {
      const column = inA === NONE ? (this.b.header[place] ?? '') : this.#nameInA(inA);
      if (still.has(place)) follows = column;
      else changes.push({ op: inA === NONE ? 'add-column' : 'move-column', column, follows });
    }
    return changes;
  }

  #nameInA(place: number): string {
    return this.a.columns[place] ?? '';
  }
}

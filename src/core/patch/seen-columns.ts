import { columnNames } from '../csv/column-names.ts';
import { isColumnChange } from './is-column-change.ts';
import type { AddColumnChange, ColumnChange, MoveColumnChange, Patch } from './patch.ts';

/** A change that gives a column its place. */
export type PlacingChange = AddColumnChange | MoveColumnChange;

/** The columns that a patch's contributor saw, and what the patch makes of them. */
export class SeenColumns {
  readonly labels: readonly string[];
  /** Unique names of the columns that were seen, in order. */
  readonly names: readonly string[];
  readonly changes: readonly ColumnChange[];
  /** New labels of columns that were seen, by name. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly deleted: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** Labels of the new columns. */
  readonly added: ReadonlySet<string>;

  constructor(labels: readonly string[], changes: readonly ColumnChange[]) {
    this.labels = labels;
    this.names = columnNames(labels);
    this.changes = changes;
    this.renamed = new Map(
      changes.flatMap((change) => (change.op === 'rename-column' ? [[change.column, change.after]] : [])),
    );
    this.deleted = new Set(columnsOf(changes, 'delete-column'));
    this.moved = new Set(columnsOf(changes, 'move-column'));
    this.added = new Set(columnsOf(changes, 'add-column'));
  }

  /** Those of a patch; undefined when it says nothing of columns. */
  static of({ columns, changes }: Pick<Patch, 'columns' | 'changes'>): SeenColumns | undefined {
    return columns && new SeenColumns(columns, changes.filter(isColumnChange));
  }

  /** Whether the patch does anything to a column that was seen. */
  isChanged(name: string): boolean {
    return this.renamed.has(name) || this.deleted.has(name) || this.moved.has(name);
  }

  /** All the columns once the patch was applied, by the names they are called in it, in order. */
  #orderAfter(): string[] {
    const order = arranged(this.names, this.changes.filter(isPlacing));
    return order.flatMap((name) => (typeof name === 'string' && !this.deleted.has(name) ? [name] : []));
  }

  /** The columns that were seen, each with its label. */
  get labelled(): [string, string][] {
    return this.names.map((name, place) => [this.labels[place] ?? '', name]);
  }

  /** The columns once the patch was applied, each with its label then. */
  get labelledAfter(): [string, string][] {
    const before = new Map(this.labelled.map(([label, name]) => [name, label]));
    return this.#orderAfter().map((name) => [this.renamed.get(name) ?? before.get(name) ?? name, name]);
  }
}

/** Whether the change gives a column its place. */
export function isPlacing(change: ColumnChange): change is PlacingChange {
  return change.op === 'add-column' || change.op === 'move-column';
}

/** A column that is put into an order; it was at `from`, or nowhere yet. */
export interface Placement {
  change: PlacingChange;
  from: number | undefined;
  to: number;
}

/** An order of columns with new and moved ones in their places, see `placements`. */
export function arranged(
  order: readonly (string | number)[],
  changes: readonly PlacingChange[],
): (string | number)[] {
  const result = [...order];
  for (const { change, from, to } of placements(order, changes)) {
    if (from !== undefined) result.splice(from, 1);
    result.splice(to, 0, change.column);
  }
  return result;
}

/**
 * The steps that put new and moved columns into an order: each behind the column that it follows, in the order of the
 * changes; at the end when that one is not there.
 */
export function* placements(
  start: readonly (string | number)[],
  changes: readonly PlacingChange[],
): Generator<Placement> {
  const order = [...start];
  const behind = new Map<string | null, Set<string | number>>();
  for (const change of changes) {
    const { column, follows } = change;
    const siblings = behind.get(follows) ?? new Set();
    behind.set(follows, siblings.add(column));
    const from = order.indexOf(column);
    if (from >= 0) order.splice(from, 1);
    const to = placeBehind(order, follows, siblings);
    order.splice(to, 0, column);
    yield { change, from: from < 0 ? undefined : from, to };
  }
}

function placeBehind(
  order: readonly (string | number)[],
  follows: string | null,
  siblings: ReadonlySet<string | number>,
): number {
  const anchor = follows === null ? -1 : order.indexOf(follows);
  if (follows !== null && anchor < 0) return order.length;
  let place = anchor + 1;
  for (let next; (next = order[place]) !== undefined && siblings.has(next);) place++;
  return place;
}

function columnsOf(changes: readonly ColumnChange[], op: ColumnChange['op']): string[] {
  return changes.filter((change) => change.op === op).map(({ column }) => column);
}

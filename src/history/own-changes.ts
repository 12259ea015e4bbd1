import { NONE } from './place-map.ts';
import type { CellChange, Difference, NamedRecord, Step } from './step.ts';

/** What a version changed that none of its bases has. */
export interface OwnChanges {
  /** False where nobody can tell: the columns differ too much, or there was too much to keep. */
  isKnown: boolean;
  cells: readonly CellChange[];
  /** Places of the records that it added. */
  added: readonly number[];
  /** Records that it deleted, by their place in the base. */
  deleted: readonly NamedRecord[];
  addedColumns: readonly string[];
  deletedColumns: readonly string[];
  renamedColumns: readonly { before: string; after: string }[];
}

const NOTHING: OwnChanges = {
  isKnown: true,
  cells: [],
  added: [],
  deleted: [],
  addedColumns: [],
  deletedColumns: [],
  renamedColumns: [],
};

/**
 * What a version with these steps and columns changed itself. In a merge, what one of its parents says already is not its
 * own: as `git blame` has it, a cell is the merge's only when it is the same in no parent.
 */
export function ownChanges(steps: readonly Step[], columns: readonly string[]): OwnChanges {
  const differences = steps.flatMap(({ difference }) => difference ?? []);
  const [first, ...others] = differences;
  if (first === undefined) return { ...NOTHING, isKnown: steps.length === 0 };
  return {
    isKnown: differences.length === steps.length,
    cells: first.cells.filter((cell) => others.every((other) => differsIn(other, cell))),
    added: [...first.records.without()].filter((record) =>
      others.every(({ records }) => records.at(record) === NONE),
    ),
    deleted: fewest(differences.map(({ deleted }) => deleted)),
    addedColumns: columns.filter((_, place) => differences.every((each) => each.columns[place] === NONE)),
    deletedColumns: fewest(differences.map(({ deletedColumns }) => deletedColumns)),
    renamedColumns: fewest(differences.map(({ renamedColumns }) => renamedColumns)),
  };
}

/** The change of a cell in a step; undefined when both sides say the same, or the base does not have it. */
export function cellChangeIn(
  { cells }: Difference,
  { record, column }: Pick<CellChange, 'record' | 'column'>,
): CellChange | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    const order = cell === undefined ? 0 : cell.record - record || cell.column - column;
    if (order === 0) return cell;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function differsIn(difference: Difference, cell: CellChange): boolean {
  const isThere =
    difference.records.at(cell.record) !== NONE && (difference.columns[cell.column] ?? NONE) !== NONE;
  return !isThere || cellChangeIn(difference, cell) !== undefined;
}

/** Of what is gone in each step: what a parent had dropped already is not dropped by the merge. */
function fewest<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
}

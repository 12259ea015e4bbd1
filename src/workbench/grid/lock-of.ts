import type { GridModel, GridPosition, GridRow } from './grid.ts';

/** Why a cell cannot be changed; undefined when it can. */
export function lockOf(model: GridModel, { row, column }: GridPosition): string | undefined {
  return isLocked(model, model.row(row), column) ? model.locked[column] : undefined;
}

/** Whether a cell cannot be changed. A new record is filled in every column: none of it is the publisher's yet. */
export function isLocked(model: GridModel, row: Pick<GridRow, 'inserted'>, column: number): boolean {
  return model.locked[column] !== undefined && !row.inserted;
}

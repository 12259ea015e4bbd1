import type { GridPosition } from './grid.ts';

export interface GridBounds {
  rows: number;
  columns: number;
  /** Rows that fit in the view, for a page up or down. */
  page: number;
  direction: 'ltr' | 'rtl';
}

type Step = (at: GridPosition, bounds: GridBounds) => GridPosition;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: (at) => ({ ...at, row: at.row - 1 }),
  ArrowDown: (at) => ({ ...at, row: at.row + 1 }),
  PageUp: (at, { page }) => ({ ...at, row: at.row - page }),
  PageDown: (at, { page }) => ({ ...at, row: at.row + page }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at, { columns }) => ({ ...at, column: columns - 1 }),
};

const CORNERS: Readonly<Record<string, Step>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** Where a key leads in a grid, inside its bounds; undefined for a key that does not move. */
export function moveByKey(
  event: KeyboardEvent,
  at: GridPosition,
  bounds: GridBounds,
): GridPosition | undefined {
  if (event.altKey || event.shiftKey) return undefined;
  const sideways = sidewaysStep(event.key, bounds.direction);
  if (sideways !== 0 && !event.ctrlKey && !event.metaKey) {
    return withinBounds({ ...at, column: at.column + sideways }, bounds);
  }
  const step = (event.ctrlKey || event.metaKey ? CORNERS : STEPS)[event.key];
  return step && withinBounds(step(at, bounds), bounds);
}

/** Left and right are directions on screen, so they swap in a right-to-left grid. */
function sidewaysStep(key: string, direction: 'ltr' | 'rtl'): number {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  return key === forward ? 1 : key === back ? -1 : 0;
}

/** Where to go on after an edit: a row down, or a cell on or back with a step to the next or last row. */
export function moveAfterEdit(
  exit: 'down' | 'right' | 'left',
  at: GridPosition,
  bounds: GridBounds,
): GridPosition {
  if (exit === 'down') return withinBounds({ ...at, row: at.row + 1 }, bounds);
  const cell = at.row * bounds.columns + at.column + (exit === 'right' ? 1 : -1);
  if (cell < 0 || cell >= bounds.rows * bounds.columns) return withinBounds(at, bounds);
  return { row: Math.floor(cell / bounds.columns), column: cell % bounds.columns };
}

/** Whether a key writes: it then replaces the active cell. Dead keys and input methods write too. */
export function isTypingKey(event: KeyboardEvent): boolean {
  const command = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
  if (command || event.metaKey) return false;
  return /^(.|Dead|Process)$/u.test(event.key);
}

/** The nearest position that exists; row and column are 0 in an empty grid. */
export function withinBounds(at: GridPosition, bounds: Pick<GridBounds, 'rows' | 'columns'>): GridPosition {
  return {
    row: Math.max(0, Math.min(bounds.rows - 1, at.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, at.column)),
  };
}

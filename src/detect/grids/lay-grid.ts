import type { Matrix, Slot } from '../tables/matrix.ts';
import { gridCells, gridRows, gridSelector, numberOf } from './grid-rows.ts';

/** A grid laid out: its rows are those in the page, drawn as they come into sight. */
export interface GridMatrix extends Matrix {
  /** Rows that hold filters and nothing else: no part of the table, but counted by `aria-rowcount`. */
  dropped: number;
}

/** Attributes in which grids without `aria-colindex` name the column of a cell: AG Grid, Tabulator, MUI and others. */
const columnNames = ['col-id', 'tabulator-field', 'data-field', 'data-column-id'];
const maxSpan = 200;
const maxWidth = 2_000;

/** Lays out at most `limit` rows of an ARIA grid; undefined for any other element. Columns that are not drawn are left out. */
export function layGrid(grid: Element, limit: number): GridMatrix | undefined {
  if (!grid.matches(gridSelector)) return undefined;
  const all = gridRows(grid);
  const names = new Map<string, number>();
  const read = all.slice(0, limit).map((row) => ({ row, cells: placeCells(gridCells(row), names) }));
  const kept = read.filter(({ cells }) => !isFilterRow(cells));
  const places = [...new Set(kept.flatMap(({ cells }) => cells.map(({ at }) => at)))];
  const columns = places.sort((one, other) => one - other).slice(0, maxWidth);
  const dropped = read.length - kept.length;
  return {
    rows: kept.map(({ cells }) => laySlots(cells, columns)),
    elements: kept.flatMap(({ row }) => row.elements.slice(0, 1)),
    width: columns.length,
    total: all.length - dropped,
    dropped,
  };
}

interface PlacedCell {
  cell: Element;
  /** Its column in the whole grid, counted from 1. */
  at: number;
  span: number;
}

/** Each cell at the column it says, else at the one its name had before, else beside the cell before. */
function placeCells(cells: readonly Element[], names: Map<string, number>): PlacedCell[] {
  let next = 1;
  return cells.map((cell) => {
    const name = columnNames.map((attribute) => cell.getAttribute(attribute)).find(Boolean) ?? '';
    const at = numberOf(cell, 'aria-colindex') ?? names.get(name) ?? next;
    const span = numberOf(cell, 'aria-colspan') ?? numberOf(cell, 'colspan') ?? 1;
    if (name) names.set(name, at);
    next = at + span;
    return { cell, at, span: Math.min(span, maxSpan) };
  });
}

function laySlots(cells: readonly PlacedCell[], columns: readonly number[]): (Slot | undefined)[] {
  const taken = new Map<number, Slot>();
  for (const { cell, at } of cells) if (!taken.has(at)) taken.set(at, { cell, origin: true });
  for (const { cell, at, span } of cells) {
    for (let column = at + 1; column < at + span; column++) {
      if (!taken.has(column)) taken.set(column, { cell, origin: false });
    }
  }
  return columns.map((column) => taken.get(column));
}

/** A row of fields to type or choose in, without a word. */
function isFilterRow(cells: readonly PlacedCell[]): boolean {
  const filters = cells.filter(({ cell }) => cell.querySelector('input, select, textarea') !== null);
  return (
    filters.length > 0 &&
    cells.every((placed) => filters.includes(placed) || !/\S/.test(placed.cell.textContent ?? ''))
  );
}

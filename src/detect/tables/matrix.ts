/** One place in the grid of a table. */
export interface Slot {
  cell: Element;
  /** False where a span repeats a cell that began to the left or above. */
  origin: boolean;
}

/** The first rows of a table or grid with every span laid out; a place no cell covers is undefined. */
export interface Matrix {
  rows: (Slot | undefined)[][];
  /** The row element of each row. */
  elements: Element[];
  width: number;
  /** Rows of the whole, laid out or not. */
  total: number;
}

/** HTML clamps `colspan` to this. */
const maxColspan = 1_000;
/** A page may claim any span: rows are cut here so that none fills the memory. */
const maxWidth = 2_000;

/** A cell still hanging down from above: until which row (exclusive) it covers a column. */
interface Hanging {
  cell: Element;
  until: number;
}

/**
 * Lays out the first `limit` rows of a table as HTML's "forming a table" says: spans repeat their cell, a
 * `rowspan` ends with its row group, `rowspan=0` reaches that end.
 */
export function toMatrix(table: HTMLTableElement, limit: number): Matrix {
  const elements: Element[] = [];
  const rows: (Slot | undefined)[][] = [];
  let hanging: (Hanging | undefined)[] = [];
  const count = Math.min(table.rows.length, limit);
  for (let index = 0; index < count; index++) {
    const element = table.rows[index];
    if (!element) break;
    if (elements.at(-1)?.parentNode !== element.parentNode) hanging = [];
    rows.push(layRow(element, index, hanging));
    elements.push(element);
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { rows, elements, width, total: table.rows.length };
}

function layRow(
  row: HTMLTableRowElement,
  index: number,
  hanging: (Hanging | undefined)[],
): (Slot | undefined)[] {
  const slots: (Slot | undefined)[] = [];
  for (const [column, above] of hanging.entries()) {
    if (above && above.until > index) slots[column] = { cell: above.cell, origin: false };
  }
  let column = 0;
  for (const cell of row.cells) {
    while (slots[column]) column++;
    if (column >= maxWidth) break;
    column = layCell(cell, { slots, hanging, column, index });
  }
  return Array.from(slots);
}

interface Place {
  slots: (Slot | undefined)[];
  hanging: (Hanging | undefined)[];
  column: number;
  index: number;
}

/** Puts one cell at its place and returns the first column after it. */
function layCell(cell: Element, { slots, hanging, column, index }: Place): number {
  const end = Math.min(column + spanOf(cell, 'colspan', maxColspan), maxWidth);
  const rowspan = spanOf(cell, 'rowspan', 65_534);
  for (let at = column; at < end && !slots[at]; at++) {
    slots[at] = { cell, origin: at === column };
    if (rowspan !== 1) hanging[at] = { cell, until: rowspan === 0 ? Infinity : index + rowspan };
  }
  return end;
}

/** The attribute rather than the property: not every DOM clamps the property as HTML says. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan', max: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (Number.isNaN(value) || value < 0) return 1;
  if (value === 0) return name === 'rowspan' ? 0 : 1;
  return Math.min(value, max);
}

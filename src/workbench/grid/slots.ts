import { FormatModule, ResizeColumnsModule, Tabulator } from 'tabulator-tables';
import type { ColumnDefinition, RowComponent } from 'tabulator-tables';

Tabulator.registerModule([FormatModule, ResizeColumnsModule]);

/** An element that shows one text and is used again for another one while scrolling. */
export interface TextSlot {
  readonly element: HTMLElement;
  readonly text: Text;
}

export interface CellSlot extends TextSlot {
  /** What a screen reader hears after the text; made when first needed. */
  note?: HTMLElement;
}

export interface RowSlot {
  readonly element: HTMLElement;
  readonly record: CellSlot;
  readonly cells: readonly CellSlot[];
}

/** Where a cell slot stands among the slots; not a position in the data. */
export interface SlotPosition {
  row: number;
  column: number;
}

export interface SlotShape {
  rows: number;
  columns: number;
  /** Pixels. */
  rowHeight: number;
  direction: 'ltr' | 'rtl';
}

/** A fixed pool of rows and columns made once and filled again and again. */
export interface Slots {
  readonly element: HTMLElement;
  /** The part that holds the rows, moved while scrolling. */
  readonly body: HTMLElement;
  readonly recordHeader: TextSlot;
  readonly headers: readonly CellSlot[];
  readonly rows: readonly RowSlot[];
  /** Sets the width in pixels of a column slot; -1 is the column of record numbers. */
  setWidth(column: number, width: number): void;
  find(target: EventTarget | null): SlotPosition | undefined;
  destroy(): void;
}

/**
 * Builds the pool with Tabulator. Tabulator gets no data, neither titles nor values: it makes the elements
 * and lets the reader drag column widths, and the painter writes text nodes. Data that never passes through
 * it cannot become markup in it.
 */
export function buildSlots(
  stage: HTMLElement,
  shape: SlotShape,
  resized: (column: number, width: number) => void,
): Promise<Slots> {
  const root = document.createElement('div');
  root.classList.add('is-building');
  stage.prepend(root); // Tabulator measures, so it builds in the document, unseen
  const table = new Tabulator(root, {
    renderVertical: 'basic',
    layout: 'fitData',
    rowHeight: shape.rowHeight,
    textDirection: shape.direction,
    columns: Array.from({ length: shape.columns + 1 }, (_, column) => columnDefinition(column)),
    data: Array.from({ length: shape.rows }, (_, id) => ({ id })),
  });
  table.on('columnResized', (column) => {
    const index = table.getColumns().findIndex((each) => each.getField() === column.getField());
    resized(index - 1, column.getWidth());
  });
  return new Promise((resolve) => table.on('tableBuilt', () => resolve(collectSlots(table, root))));
}

function columnDefinition(column: number): ColumnDefinition {
  return {
    title: '',
    field: `slot${column}`,
    minWidth: 40,
    resizable: column === 0 ? false : 'header',
    cssClass: column === 0 ? 'grid-record' : 'grid-cell',
    formatter: () => emptyText(),
    titleFormatter: () => emptyText(),
  };
}

/** Formatters may return a node, which Tabulator inserts as it is; its types know elements only. */
function emptyText(): HTMLElement {
  const holder = document.createElement('span');
  holder.append(document.createTextNode(''));
  return holder;
}

function collectSlots(table: Tabulator, root: HTMLElement): Slots {
  const columns = table.getColumns();
  const [recordHeader, ...headers] = columns.map((column) => textSlot(column.getElement()));
  const rows = table.getRows().map(rowSlot);
  const widths = new Map<number, number>();
  const positions = positionsOf(rows);
  const body = root.querySelector<HTMLElement>('.tabulator-table');
  if (!recordHeader || !body) throw new Error('Tabulator built no table');
  root.classList.remove('is-building');
  correctRoles(root, recordHeader.element, headers);
  return {
    element: root,
    body,
    recordHeader,
    headers,
    rows,
    setWidth(column, width) {
      if (widths.get(column) === width) return;
      widths.set(column, width);
      columns[column + 1]?.setWidth(width);
    },
    find: (target) => positions.get((target instanceof Element && target.closest('.grid-cell')) || root),
    destroy() {
      table.destroy();
      root.remove();
    },
  };
}

function rowSlot(row: RowComponent): RowSlot {
  const [record, ...cells] = row.getCells().map((cell) => textSlot(cell.getElement()));
  if (!record) throw new Error('Tabulator built a row without cells');
  record.element.setAttribute('role', 'rowheader');
  record.element.setAttribute('aria-colindex', '1');
  for (const cell of cells) cell.element.tabIndex = -1;
  return { element: row.getElement(), record, cells };
}

/** The text node that the formatter left in the element, wherever Tabulator put it. */
function textSlot(element: HTMLElement): TextSlot {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!(text instanceof Text)) throw new Error('Tabulator built a cell without text');
  return { element, text };
}

function positionsOf(rows: readonly RowSlot[]): WeakMap<Element, SlotPosition> {
  const positions = new WeakMap<Element, SlotPosition>();
  for (const [row, slot] of rows.entries()) {
    for (const [column, cell] of slot.cells.entries()) positions.set(cell.element, { row, column });
  }
  return positions;
}

/** Tabulator's roles suit its own scrolling and sorting; this grid does its own scrolling and does not sort. */
function correctRoles(root: HTMLElement, record: HTMLElement, headers: readonly TextSlot[]): void {
  root.removeAttribute('aria-owns');
  root.tabIndex = -1;
  root.querySelector('.tabulator-header-contents')?.removeAttribute('role');
  root.querySelector('.tabulator-tableholder')?.removeAttribute('tabindex');
  root.querySelector('.tabulator-headers')?.setAttribute('aria-rowindex', '1');
  record.setAttribute('aria-colindex', '1');
  for (const element of [record, ...headers.map((header) => header.element)]) {
    element.removeAttribute('aria-sort');
  }
}

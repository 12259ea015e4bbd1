import type { GridModel, GridRow, GridWords } from './grid.ts';
import { isLocked } from './lock-of.ts';
import type { CellSlot, RowSlot, Slots, TextSlot } from './slots.ts';

/** A cell shows one line; more characters than this are never seen in it. */
const LONGEST_SHOWN = 500;

/** First row and column that the slots show. */
export interface GridWindow {
  top: number;
  left: number;
}

/**
 * First of a run of `slots` among `count` that shows `first`, which moves in blocks. A block above 1 keeps a
 * step of the keyboard from ending in the slot it came from: only another element is announced.
 */
export function windowStart(first: number, block: number, range: { count: number; slots: number }): number {
  const snapped = Math.floor(first / block) * block;
  return Math.max(0, Math.min(snapped, range.count - range.slots));
}

/** Writes the window of the model into the slots. */
export function paintWindow(slots: Slots, window: GridWindow, model: GridModel, words: GridWords): void {
  paintHeaders(slots, window, model, words);
  for (const [index, slot] of slots.rows.entries()) {
    const n = window.top + index;
    const shown = n < model.length;
    slot.element.hidden = !shown;
    if (!shown) continue;
    setAttribute(slot.element, 'aria-rowindex', n + 2);
    paintRow(slot, model.row(n), window.left, { words, model });
  }
}

function paintHeaders(slots: Slots, window: GridWindow, model: GridModel, words: GridWords): void {
  slots.element.setAttribute('aria-label', words.grid);
  slots.element.setAttribute('aria-rowcount', String(model.length + 1));
  slots.element.setAttribute('aria-colcount', String(model.columns.length + 1));
  setText(slots.recordHeader, words.recordNumber);
  for (const [index, header] of slots.headers.entries()) {
    const column = window.left + index;
    const name = model.columns[column];
    header.element.hidden = name === undefined;
    setAttribute(header.element, 'aria-colindex', column + 2);
    setText(header, name ?? '');
    const lock = model.locked[column];
    header.element.classList.toggle('is-locked', lock !== undefined);
    header.element.title = [shorten(name ?? ''), lock ?? ''].join('\n').trim();
    setNote(header, lock === undefined ? '' : words.locked);
  }
}

function paintRow(
  slot: RowSlot,
  row: GridRow,
  left: number,
  { words, model }: { words: GridWords; model: GridModel },
): void {
  setText(slot.record, String(row.record));
  slot.element.classList.toggle('is-inserted', row.inserted);
  setNote(slot.record, row.inserted ? words.inserted : '');
  for (const [index, cell] of slot.cells.entries()) {
    const column = left + index;
    cell.element.hidden = column >= model.columns.length;
    setAttribute(cell.element, 'aria-colindex', column + 2);
    setText(cell, row.values[column] ?? '');
    paintState(cell, row, { column, words, isLocked: isLocked(model, row, column) });
  }
}

/** Whether the cell differs from the file, what became of it before, and whether it can be changed: to eye and ear. */
function paintState(
  cell: CellSlot,
  row: GridRow,
  { column, words, isLocked }: { column: number; words: GridWords; isLocked: boolean },
): void {
  const changed = row.changed[column] === true;
  const note = row.notes[column];
  const { classList } = cell.element;
  classList.toggle('is-changed', changed);
  classList.toggle('is-pending', !changed && note?.kind === 'pending');
  classList.toggle('is-corrected', !changed && note?.kind === 'corrected');
  classList.toggle('is-doubtful', note?.kind === 'doubtful');
  classList.toggle('is-locked', isLocked);
  if (isLocked) setAttribute(cell.element, 'aria-readonly', 'true');
  else cell.element.removeAttribute('aria-readonly');
  setNote(cell, [changed ? words.changed : '', note?.text ?? ''].filter((text) => text !== '').join(', '));
}

/** Writing what is there already costs a layout; so it is read first, here and below. */
function setAttribute(element: HTMLElement, name: string, value: number | string): void {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

function setText(slot: TextSlot, value: string): void {
  const shown = shorten(value);
  if (slot.text.data !== shown) slot.text.data = shown;
}

/** The start of a text too long to be seen whole. */
function shorten(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}

/** Says in words what the colour of a cell shows. */
function setNote(cell: CellSlot, note: string): void {
  if (!cell.note) {
    if (note === '') return;
    cell.note = document.createElement('span');
    cell.note.className = 'grid-note';
    cell.element.append(cell.note);
  }
  const spoken = note === '' ? '' : `, ${note}`;
  if (cell.note.textContent !== spoken) cell.note.textContent = spoken;
}

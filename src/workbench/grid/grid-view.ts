import { CellEditor, type EditorExit } from './cell-editor.ts';
import { ColumnWidths, textWidth } from './column-widths.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { GridEvents, GridHandle, GridModel, GridPosition, GridWords } from './grid.ts';
import { isTypingKey, moveAfterEdit, moveByKey, withinBounds, type GridBounds } from './moves.ts';
import { paintWindow, windowStart, type GridWindow } from './painter.ts';
import { buildSlots, type SlotShape, type Slots } from './slots.ts';
import { lockOf } from './lock-of.ts';
import { HEADER_HEIGHT, ROW_HEIGHT, Viewport, type Box } from './viewport.ts';

const ROW_BLOCK = 2;
const COLUMN_BLOCK = 2;
const MOST_ROW_SLOTS = 96;
const NARROWEST_RECORD = 56;
const LONGEST_HINT = 2000;

/** Joins model, viewport, slots and editor: keeps what is seen in step with the model and where it is scrolled to. */
export class GridView implements GridHandle {
  readonly #events: GridEvents;
  readonly #words: GridWords;
  readonly #viewport: Viewport;
  readonly #editor = new CellEditor();
  readonly #focus: FocusKeeper;
  #model: GridModel;
  #widths: ColumnWidths;
  #recordWidth = NARROWEST_RECORD;
  #slots: Slots | undefined;
  #window: GridWindow = { top: 0, left: 0 };
  #active: GridPosition = { row: 0, column: 0 };
  #editing: { at: GridPosition; record: number } | undefined;
  #building = false;
  #destroyed = false;

  constructor(host: HTMLElement, model: GridModel, reader: { events: GridEvents; words: GridWords }) {
    this.#model = model;
    this.#events = reader.events;
    this.#words = reader.words;
    this.#widths = ColumnWidths.fitting(model);
    this.#viewport = new Viewport(host, { scrolled: () => this.#paint(), resized: () => this.#fit() });
    const { stage } = this.#viewport;
    this.#focus = new FocusKeeper(stage);
    stage.append(this.#editor.element);
    stage.addEventListener('keydown', (event) => this.#onKey(event));
    stage.addEventListener('focusin', (event) => this.#onFocus(event.target));
    stage.addEventListener('dblclick', (event) => this.#positionOf(event.target) && this.edit());
    stage.addEventListener('pointerover', (event) => this.#hint(event.target));
    this.#fit();
  }

  refresh(model = this.#model): void {
    const columnsKept = sameNames(model.columns, this.#model.columns);
    this.#model = model;
    if (!columnsKept) this.#widths = ColumnWidths.fitting(model);
    this.#activate(withinBounds(this.#active, this.#bounds));
    this.#fit();
    const lost = this.#editing && !(columnsKept && this.#isStillThere(this.#editing));
    if (lost) this.#editor.close(this.#editor.hasFocus ? 'stay' : 'elsewhere');
  }

  activate(at: GridPosition): void {
    this.#activate(withinBounds(at, this.#bounds));
    this.#viewport.reveal(this.#boxOf(this.#active));
    this.#paint();
  }

  reveal(at: GridPosition): void {
    if (!this.#editor.finish('elsewhere')) return this.#editor.focus();
    this.#focus.want();
    this.activate(at);
  }

  edit(replace = false): void {
    if (this.#editor.isOpen) return this.#editor.focus();
    if (this.#model.length === 0 || this.#model.columns.length === 0) return;
    this.reveal(this.#active);
    const at = this.#active;
    const lock = lockOf(this.#model, at);
    if (lock !== undefined) return this.#events.refuse(lock);
    const { record, values } = this.#model.row(at.row);
    this.#editing = { at, record };
    this.#focus.leave();
    this.#editor.open({
      label: this.#words.edit(this.#model.columns[at.column] ?? '', record),
      value: values[at.column] ?? '',
      replace,
      commit: (value) => this.#events.edit(at, value),
      closed: (exit) => this.#onClosed(exit, at),
    });
    this.#placeEditor();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#editor.close('elsewhere');
    this.#slots?.destroy();
    this.#viewport.destroy();
  }

  get #bounds(): GridBounds {
    const page = Math.max(1, Math.floor(this.#viewport.rowView / ROW_HEIGHT) - 1);
    const { direction } = this.#viewport;
    return { rows: this.#model.length, columns: this.#model.columns.length, page, direction };
  }

  /** Makes room for the model and as many slots as the view needs, then paints. */
  #fit(): void {
    this.#recordWidth = recordWidth(this.#model, this.#words.recordNumber);
    this.#viewport.fit({
      rows: this.#model.length,
      columns: this.#widths.total,
      record: this.#recordWidth,
    });
    this.#paint(true);
    if (!this.#hasRoom()) void this.#build();
  }

  get #shape(): SlotShape {
    const visible = Math.ceil(this.#viewport.rowView / ROW_HEIGHT) + 1;
    const columns = this.#widths.mostWithin(this.#viewport.columnView) + COLUMN_BLOCK;
    return {
      rows: Math.min(MOST_ROW_SLOTS, visible + ROW_BLOCK),
      columns: Math.min(this.#widths.count, columns),
      rowHeight: ROW_HEIGHT,
      direction: this.#viewport.direction,
    };
  }

  #hasRoom(): boolean {
    const { rows, columns } = this.#shape;
    return (
      this.#slots !== undefined && this.#slots.rows.length >= rows && this.#slots.headers.length >= columns
    );
  }

  /** Makes new slots while the old ones still show, so that nothing blinks and the keyboard keeps its place. */
  async #build(): Promise<void> {
    if (this.#building) return;
    this.#building = true;
    const slots = await buildSlots(this.#viewport.stage, this.#shape, (slot, width) =>
      this.#onResized(slot, width),
    );
    this.#building = false;
    if (this.#destroyed) return slots.destroy();
    const old = this.#slots;
    this.#focus.note();
    this.#slots = slots;
    this.#fit();
    old?.destroy();
  }

  #paint(changed = false): void {
    const slots = this.#slots;
    if (!slots) return;
    const window = this.#windowOf(slots);
    const { top, left } = this.#window;
    if (changed || window.top !== top || window.left !== left) {
      this.#window = window;
      this.#layColumns(slots, window.left);
      paintWindow(slots, window, this.#model, this.#words);
    }
    slots.body.style.transform = `translateY(${window.top * ROW_HEIGHT - this.#viewport.top}px)`;
    this.#placeEditor();
    this.#focus.keep(slots, this.#active, this.#window);
  }

  #windowOf(slots: Slots): GridWindow {
    const row = Math.floor(this.#viewport.top / ROW_HEIGHT);
    const column = this.#widths.columnAt(this.#viewport.start);
    return {
      top: windowStart(row, ROW_BLOCK, { count: this.#model.length, slots: slots.rows.length }),
      left: windowStart(column, COLUMN_BLOCK, { count: this.#widths.count, slots: slots.headers.length }),
    };
  }

  #layColumns(slots: Slots, left: number): void {
    slots.element.style.setProperty('--grid-lead', `${this.#widths.start(left)}px`);
    slots.setWidth(-1, this.#recordWidth);
    for (const slot of slots.headers.keys()) slots.setWidth(slot, this.#widths.width(left + slot));
  }

  #placeEditor(): void {
    if (!this.#editing) return;
    const { top, start, width } = this.#boxOf(this.#editing.at);
    const box = { top: HEADER_HEIGHT + top - this.#viewport.top, start: this.#recordWidth + start, width };
    this.#editor.place(box, this.#viewport.sight);
  }

  #boxOf({ row, column }: GridPosition): Box {
    return { top: row * ROW_HEIGHT, start: this.#widths.start(column), width: this.#widths.width(column) };
  }

  #positionOf(target: EventTarget | null): GridPosition | undefined {
    const slot = this.#slots?.find(target);
    return slot && { row: this.#window.top + slot.row, column: this.#window.left + slot.column };
  }

  #activate(at: GridPosition): void {
    if (at.row === this.#active.row && at.column === this.#active.column) return;
    this.#active = at;
    this.#events.select(at);
  }

  #isStillThere({ at, record }: { at: GridPosition; record: number }): boolean {
    return at.row < this.#model.length && this.#model.row(at.row).record === record;
  }

  #onFocus(target: EventTarget | null): void {
    const at = this.#positionOf(target);
    if (!at && target !== this.#slots?.element) return;
    if (this.#editor.isOpen) return this.#editor.focus(); // its value was refused: that comes first
    if (at) this.#activate(at);
    this.#paint();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editor.isOpen || event.isComposing) return;
    const next = moveByKey(event, this.#active, this.#bounds);
    const opens = event.key === 'Enter' || event.key === 'F2';
    if (next) this.reveal(next);
    else if (opens) this.edit();
    else if (isTypingKey(event)) this.edit(true);
    if (next || opens) event.preventDefault();
  }

  #onClosed(exit: EditorExit, at: GridPosition): void {
    this.#editing = undefined;
    if (exit === 'elsewhere') this.#paint();
    else this.reveal(exit === 'stay' ? at : moveAfterEdit(exit, at, this.#bounds));
  }

  #onResized(slot: number, width: number): void {
    this.#widths.resize(this.#window.left + slot, width);
    this.#fit();
  }

  /** Gives the pointer the whole text of a cell that shows a part of it, and what there is to say about it. */
  #hint(target: EventTarget | null): void {
    const at = this.#positionOf(target);
    const cell = target instanceof Element ? target.closest<HTMLElement>('.grid-cell') : null;
    if (!at || !cell) return;
    const { values, notes } = this.#model.row(at.row);
    const isCut = cell.scrollWidth > cell.clientWidth;
    const whole = isCut ? values[at.column]?.slice(0, LONGEST_HINT) : undefined;
    const texts = [whole, notes[at.column]?.text, lockOf(this.#model, at)];
    cell.title = texts.filter((text) => text !== undefined).join('\n');
  }
}

function recordWidth(model: GridModel, header: string): number {
  const last = model.length > 0 ? model.row(model.length - 1).record : 0;
  const digits = String(Math.max(model.length, last)).length;
  return textWidth(Math.max(digits, header.length), NARROWEST_RECORD);
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

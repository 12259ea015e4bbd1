import type { GridPosition } from './grid.ts';
import type { GridWindow } from './painter.ts';
import type { Slots } from './slots.ts';

/**
 * Keeps the keyboard on the active cell while its element changes: slots are used again when rows scroll, and
 * replaced when the view grows. While the active cell is out of view the grid itself holds the keyboard.
 */
export class FocusKeeper {
  readonly #stage: HTMLElement;
  #wanted = false;
  #stop: HTMLElement | undefined;
  #at: GridPosition | undefined;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
  }

  /** The next `keep` takes the keyboard. */
  want(): void {
    this.#wanted = true;
  }

  /** The editor takes the keyboard instead. */
  leave(): void {
    this.#wanted = false;
  }

  /** Remembers, before slots are replaced, whether they hold the keyboard. */
  note(): void {
    this.#wanted ||= this.#holdsFocus();
  }

  /** Makes the element of the active cell the tab stop, and moves the keyboard there if the grid has it. */
  keep(slots: Slots, active: GridPosition, window: GridWindow): void {
    const cell = slots.rows[active.row - window.top]?.cells[active.column - window.left];
    const target = cell && !cell.element.closest('[hidden]') ? cell.element : slots.element;
    if (this.#stop && this.#stop !== target) this.#stop.tabIndex = -1;
    target.tabIndex = 0;
    this.#stop = target;
    if (this.#wanted || this.#holdsFocus()) this.#move(target, active);
    this.#wanted = false;
  }

  #move(target: HTMLElement, active: GridPosition): void {
    const elsewhere = this.#at?.row !== active.row || this.#at.column !== active.column;
    this.#at = active;
    // The same element now shows another cell: only a new focus makes a screen reader say so.
    if (this.#focused === target && elsewhere) target.blur();
    if (this.#focused !== target) target.focus({ preventScroll: true });
  }

  get #focused(): Element | null {
    const root = this.#stage.getRootNode();
    return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** The editor, also on the stage, keeps its own. */
  #holdsFocus(): boolean {
    const grid = this.#focused?.closest('[role="grid"]');
    return grid ? this.#stage.contains(grid) : false;
  }
}

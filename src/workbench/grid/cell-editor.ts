import { textareaToValue } from './line-breaks.ts';
import type { Box } from './viewport.ts';

const MOST_LINES = 8;
let editors = 0;

/** Where the keyboard goes after an edit. */
export type EditorExit = 'down' | 'right' | 'left' | 'stay' | 'elsewhere';

export interface EditRequest {
  /** Name of the field for a screen reader. */
  label: string;
  value: string;
  /** Selects the value, so that the next key replaces it. */
  replace: boolean;
  /** Takes the value; returns the reason why it cannot be. */
  commit(value: string): string | undefined;
  /** The editor closed, committed or not. */
  closed(exit: EditorExit): void;
}

/** The part of the stage where cells can be seen, in pixels. */
export interface Sight {
  top: number;
  bottom: number;
  start: number;
  end: number;
}

/** One text field laid over the cell being edited; it stays open over a refused value and says why. */
export class CellEditor {
  readonly element = document.createElement('div');
  readonly #field = document.createElement('textarea');
  readonly #reason = document.createElement('div');
  #request: EditRequest | undefined;
  #place: { cell: Box; sight: Sight } | undefined;

  constructor() {
    this.element.className = 'grid-editor';
    this.element.hidden = true;
    this.#field.spellcheck = false;
    this.#field.autocomplete = 'off';
    this.#reason.className = 'grid-reason';
    this.#reason.id = `grid-reason-${++editors}`;
    this.#reason.setAttribute('role', 'alert');
    this.element.append(this.#field, this.#reason);
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#field.addEventListener('input', () => this.#onInput());
    this.#field.addEventListener('focusout', () => this.#onLeave());
  }

  get isOpen(): boolean {
    return this.#request !== undefined;
  }

  get hasFocus(): boolean {
    return this.#field.matches(':focus');
  }

  open(request: EditRequest): void {
    this.#request = request;
    this.#field.value = request.value;
    this.#field.setAttribute('aria-label', request.label);
    this.element.hidden = false;
    this.#onInput();
    this.focus();
    if (request.replace) this.#field.select();
    else this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  focus(): void {
    this.#field.focus({ preventScroll: true });
  }

  /** Puts the field over its cell, moved as much as keeps it in sight; called whenever the cell may have moved. */
  place(cell: Box, sight: Sight): void {
    this.#place = { cell, sight };
    this.#lay();
  }

  /** Commits and closes; false if the value was refused and the editor stays. */
  finish(exit: EditorExit): boolean {
    const request = this.#request;
    if (!request) return true;
    const reason = this.#commit(request);
    if (reason === undefined) this.close(exit);
    else this.#refuse(reason);
    return reason === undefined;
  }

  /** A commit may refresh the grid, for which the edit is over by then; if it fails, the editor is still open. */
  #commit(request: EditRequest): string | undefined {
    const value = textareaToValue(this.#field.value, request.value);
    if (value === request.value) return undefined;
    this.#request = undefined;
    try {
      return request.commit(value);
    } finally {
      this.#request = request;
    }
  }

  /** Closes without a commit. */
  close(exit: EditorExit): void {
    const request = this.#request;
    if (!request) return;
    this.#request = undefined;
    this.#place = undefined;
    this.element.hidden = true;
    request.closed(exit);
  }

  #lay(): void {
    if (!this.#place) return;
    const { cell, sight } = this.#place;
    const { style } = this.element;
    style.minInlineSize = `${cell.width}px`;
    style.maxInlineSize = `${sight.end - sight.start}px`;
    this.#fitLines();
    const { offsetHeight, offsetWidth } = this.element;
    style.insetBlockStart = `${Math.min(cell.top, Math.max(sight.top, sight.bottom - offsetHeight))}px`;
    style.insetInlineStart = `${Math.min(cell.start, Math.max(sight.start, sight.end - offsetWidth))}px`;
  }

  /** As many lines as the text takes, wrapped or broken. */
  #fitLines(): void {
    const field = this.#field;
    field.rows = 1;
    while (field.rows < MOST_LINES && field.scrollHeight > field.clientHeight) field.rows++;
  }

  #refuse(reason: string): void {
    this.#reason.textContent = reason;
    this.#field.setAttribute('aria-invalid', 'true');
    this.#field.setAttribute('aria-describedby', this.#reason.id);
    this.#lay();
  }

  #onInput(): void {
    this.#reason.textContent = '';
    this.#field.removeAttribute('aria-invalid');
    this.#field.removeAttribute('aria-describedby');
    this.#lay();
  }

  /** The person went on elsewhere: what was typed counts, as in a spreadsheet. */
  #onLeave(): void {
    if (this.element.ownerDocument.hasFocus()) this.finish('elsewhere');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const exit = exitByKey(event);
    if (event.key === 'Enter' && event.altKey) this.#insertLineBreak();
    else if (event.key === 'Escape') this.close('stay');
    else if (exit) this.finish(exit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #insertLineBreak(): void {
    const { selectionStart, selectionEnd } = this.#field;
    this.#field.setRangeText('\n', selectionStart, selectionEnd, 'end');
    this.#onInput();
  }
}

function exitByKey(event: KeyboardEvent): EditorExit | undefined {
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return event.key === 'Enter' && !event.shiftKey && !event.altKey ? 'down' : undefined;
}

import { ScrollMap } from './scroll-map.ts';

/** Pixels; the style sheet takes them from the properties that the viewport sets. */
export const ROW_HEIGHT = 30;
export const HEADER_HEIGHT = 34;

export interface ContentSize {
  rows: number;
  /** Width of all columns but the first, in pixels. */
  columns: number;
  /** Width of the column of record numbers. */
  record: number;
}

/** A rectangle of the content, in pixels from its start. */
export interface Box {
  top: number;
  start: number;
  width: number;
}

/**
 * The part that scrolls: a scroller over an empty element as high and wide as all rows and columns, with a
 * stage that stays in view. What is on the stage is painted anew, never moved by the browser, so that it is
 * never seen blank.
 */
export class Viewport {
  readonly scroller = document.createElement('div');
  readonly stage = document.createElement('div');
  readonly direction: 'ltr' | 'rtl';
  readonly #spacer = document.createElement('div');
  readonly #map = new ScrollMap();
  readonly #observer: ResizeObserver;
  #size: ContentSize = { rows: 0, columns: 0, record: 0 };
  #height = 0;
  #width = 0;

  constructor(host: HTMLElement, events: { scrolled(): void; resized(): void }) {
    this.direction = getComputedStyle(host).direction === 'rtl' ? 'rtl' : 'ltr';
    this.scroller.className = 'grid';
    this.scroller.tabIndex = -1;
    this.#spacer.className = 'grid-spacer';
    this.stage.className = 'grid-stage';
    this.scroller.style.setProperty('--grid-row', `${ROW_HEIGHT}px`);
    this.scroller.style.setProperty('--grid-header', `${HEADER_HEIGHT}px`);
    this.#spacer.append(this.stage);
    this.scroller.append(this.#spacer);
    host.append(this.scroller);
    this.#readSize();
    this.scroller.addEventListener('scroll', () => events.scrolled(), { passive: true });
    this.#observer = new ResizeObserver(() => this.#readSize() && events.resized());
    this.#observer.observe(this.scroller);
  }

  /** Makes room for that many rows and pixels of columns. */
  fit(size: ContentSize): void {
    this.#size = size;
    this.#map.measure(size.rows * ROW_HEIGHT, this.rowView);
    this.#spacer.style.blockSize = `${HEADER_HEIGHT + this.#map.spacer}px`;
    this.#spacer.style.inlineSize = `${size.record + size.columns}px`;
    this.#readSize();
    this.#map.measure(size.rows * ROW_HEIGHT, this.rowView);
  }

  /** Pixels of rows above the view. */
  get top(): number {
    return this.#map.toOffset(this.scroller.scrollTop);
  }

  /** Pixels of columns before the view. */
  get start(): number {
    return Math.abs(this.scroller.scrollLeft);
  }

  /** Height in pixels that rows have. */
  get rowView(): number {
    return Math.max(ROW_HEIGHT, this.#height - HEADER_HEIGHT);
  }

  /** Width in pixels that columns have beside the record numbers. */
  get columnView(): number {
    return Math.max(0, this.#width - this.#size.record);
  }

  /** The part of the stage where cells can be seen. */
  get sight(): { top: number; bottom: number; start: number; end: number } {
    const { start } = this;
    return {
      top: HEADER_HEIGHT,
      bottom: this.#height,
      start: start + this.#size.record,
      end: start + this.#width,
    };
  }

  /** Scrolls as little as shows the whole box, or its start if it is wider than the view. */
  reveal(box: Box): void {
    const { top, start } = this;
    const below = box.top + ROW_HEIGHT - this.rowView;
    const beyond = Math.min(box.start, box.start + box.width - this.columnView);
    if (box.top < top) this.scroller.scrollTop = this.#map.toScrollTop(box.top);
    else if (below > top) this.scroller.scrollTop = this.#map.toScrollTop(below);
    const sign = this.direction === 'rtl' ? -1 : 1;
    if (box.start < start) this.scroller.scrollLeft = sign * box.start;
    else if (beyond > start) this.scroller.scrollLeft = sign * beyond;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.scroller.remove();
  }

  /** Whether the size changed since the last reading. */
  #readSize(): boolean {
    const { clientHeight, clientWidth } = this.scroller;
    if (clientHeight === this.#height && clientWidth === this.#width) return false;
    this.#height = clientHeight;
    this.#width = clientWidth;
    this.stage.style.blockSize = `${clientHeight}px`;
    return true;
  }
}

/** Firefox draws no element higher than about 17.8 million pixels, Chromium none above 33.5 million. */
export const HIGHEST_SPACER = 15_000_000;

/**
 * Maps the scrollbar to pixels of rows. They are the same up to `HIGHEST_SPACER`; above it one pixel of the
 * scrollbar stands for more than one of the rows, and the last row is still reached at the end.
 */
export class ScrollMap {
  #rows = 0;
  #view = 0;
  #set: { scrollTop: number; offset: number } | undefined;

  /** Takes the height of all rows and of the part of them that is seen, in pixels. */
  measure(rows: number, view: number): void {
    if (rows !== this.#rows || view !== this.#view) this.#set = undefined;
    this.#rows = rows;
    this.#view = view;
  }

  /** Height of the element that stands for all rows. */
  get spacer(): number {
    return Math.min(this.#rows, HIGHEST_SPACER);
  }

  /** The furthest that rows can be scrolled. */
  get end(): number {
    return Math.max(0, this.#rows - this.#view);
  }

  get #ratio(): number {
    const travel = this.spacer - this.#view;
    return travel > 0 ? this.end / travel : 1;
  }

  /** Pixels of rows above the view. Exact where `toScrollTop` brought it, although the scrollbar is coarser. */
  toOffset(scrollTop: number): number {
    if (this.#set && Math.abs(this.#set.scrollTop - scrollTop) <= 1) return this.#set.offset;
    this.#set = undefined;
    return Math.max(0, Math.min(this.end, scrollTop * this.#ratio));
  }

  /** Where the scrollbar must stand for rows to be scrolled by `offset`. */
  toScrollTop(offset: number): number {
    const reached = Math.max(0, Math.min(this.end, offset));
    const scrollTop = reached / this.#ratio;
    this.#set = { scrollTop, offset: reached };
    return scrollTop;
  }
}

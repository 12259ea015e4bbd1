/** A grid in a page, as the suite drives it. Each step ends when its result is computed; the suite waits for the paint. */
export interface Contender {
  /** Shows the records of a CSV file in `#host`. */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<void> | void;
  /** Sorts by a column of numbers. */
  sort(column: string): Promise<void> | void;
  /** Shows only the records whose value in a column is this. */
  filter(column: string, value: string): Promise<void> | void;
  /** The element that scrolls. */
  scroller(): Element | null;
  /** The text of the first cell in sight; undefined until there is one. */
  firstCell(): string | undefined;
}

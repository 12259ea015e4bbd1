/** A cell of a page's table. */
export interface ExtractedCell {
  /** Where it is in the page; undefined where the row has no cell. */
  element: Element | undefined;
  /** What a reader sees, without footnote marks. */
  display: string;
  /** What the markup holds for machines (`data-value`, `datetime`, a number without its unit); equal to `display` where it holds nothing else. */
  machine: string;
  /** Marks of footnotes and flags that were taken off. */
  notes: string[];
  /** First address the cell links to. */
  href?: string;
  /** False where a span repeats a cell that began to the left or above. */
  isOrigin: boolean;
}

/** A table of a page, read whole: records under columns, whatever it is made of. */
export interface ExtractedTable {
  columns: string[];
  /** Records alone: no header repeated in the body, no title over the whole width (`groups` has those). */
  records: ExtractedCell[][];
  /** The row element of each record. */
  elements: Element[];
  /** The title over the whole width that each record stands under; empty for none. */
  groups: string[];
  /** Records there are in all, when the page says; more than `records` when rows are drawn as they come into sight. */
  total: number | undefined;
}

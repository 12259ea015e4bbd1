/** ARIA's tables that are no `<table>`. A form is none: the names of its fields hide its methods. */
export const gridSelector = ':is([role="table"], [role="grid"], [role="treegrid"]):not(table, form)';
const rowSelector = '[role="row"]:not(form)';
const cellSelector = ':is([role$="cell"], [role="columnheader"], [role="rowheader"]):not(form)';
/** A grid of more rows is a page for machines. */
const maxRows = 20_000;
const maxCells = 2_000;

/** A row of a grid: one element, or one in each container where pinned columns have their own. */
export interface GridRow {
  elements: Element[];
  /** Its place in the whole grid where the markup says so; otherwise that of the row before. */
  index: number;
}

/** The rows a grid has in the page, in the order a reader sees them. */
export function gridRows(grid: Element): GridRow[] {
  const rows = new Map<string, GridRow>();
  let index = -1;
  for (const element of [...grid.querySelectorAll(rowSelector)].slice(0, maxRows)) {
    if (element.closest(gridSelector) !== grid) continue;
    const place = numberOf(element, 'aria-rowindex') ?? numberOf(element, 'row-index');
    index = place ?? index;
    /* Some libraries count header and body apart. */
    const isHeader = element.querySelector('[role="columnheader"]') !== null;
    const key = place === undefined ? `.${rows.size}` : `${place} ${isHeader}`;
    const row = rows.get(key);
    if (row) row.elements.push(element);
    else rows.set(key, { elements: [element], index });
  }
  return [...rows.values()].sort((one, other) => one.index - other.index);
}

/** The cells of a row in the order of the markup; those of a grid within a cell are not its own. */
export function gridCells({ elements }: GridRow): Element[] {
  return elements.flatMap((row) =>
    row.localName === 'tr'
      ? [...row.children].slice(0, maxCells)
      : [...row.querySelectorAll(cellSelector)]
          .slice(0, maxCells)
          .filter((cell) => cell.closest(rowSelector) === row),
  );
}

/** A whole number an attribute holds; undefined for anything else. */
export function numberOf(element: Element, attribute: string): number | undefined {
  const text = element.getAttribute(attribute);
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/**
 * Rows that Tabulator keeps out of the page until they come into sight: it holds their place by padding as high as they
 * are. 0 for any other grid, and when rows are not all of one height.
 */
export function undrawnRows(grid: Element): number {
  const body = grid.querySelector('.tabulator-table');
  const height = lengthIn(body?.querySelector('.tabulator-cell'), 'height');
  const rows = (lengthIn(body, 'padding-top') + lengthIn(body, 'padding-bottom')) / height;
  return Number.isInteger(rows) ? rows : 0;
}

/** A length in pixels that an element's own style attribute gives; 0 for none. */
function lengthIn(element: Element | null | undefined, property: string): number {
  const style = element?.getAttribute('style') ?? '';
  return Number(new RegExp(`(?:^|; ?)${property}: ?([\\d.]{1,12})px`).exec(style)?.[1] ?? 0);
}

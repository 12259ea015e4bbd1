/**
 * Returns how many CSS pixels high the screen in the workbench would like to be. A table that is as high as the window takes what
 * its rows need instead: as high as the window is what every window is.
 */
export function contentHeight(main: HTMLElement): number {
  const grid = main.querySelector<HTMLElement>('.grid');
  const rows = grid?.querySelector<HTMLElement>('.grid-spacer');
  const screens = [...main.children].reduce((sum, child) => sum + heightOf(child), 0);
  return grid && rows ? screens - grid.offsetHeight + rows.offsetHeight + barOf(grid) : screens;
}

function heightOf(element: Element): number {
  return element instanceof HTMLElement ? element.offsetHeight : 0;
}

/** Height of the bar that scrolls sideways, where there is one. */
function barOf(grid: HTMLElement): number {
  return grid.offsetHeight - grid.clientHeight;
}

const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** The innermost table or grid around an element that has rows and columns; the innermost at all when none has. */
export function tableAt(element: Element): Element | undefined {
  const innermost = element.closest(tables);
  let table = innermost;
  while (table && !hasGrid(table)) table = table.parentElement?.closest(tables) ?? null;
  return table ?? innermost ?? undefined;
}

/** True for at least two rows and, in one of them, two cells. */
function hasGrid(table: Element): boolean {
  const rows = table.querySelectorAll('tr, [role="row"]');
  return rows.length > 1 && table.querySelector('tr > * + *, [role="row"] > * + *') !== null;
}

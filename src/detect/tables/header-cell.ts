/** True for a cell that the markup says names a column: a `th`, or ARIA's word for it. */
export function isColumnHeader(cell: Element): boolean {
  return cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';
}

/** True for a cell that the markup says names its row. */
export function isRowHeader(cell: Element): boolean {
  return cell.localName === 'th' || cell.getAttribute('role') === 'rowheader';
}

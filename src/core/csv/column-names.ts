/**
 * Unique names for the columns: the label itself when it is not blank and no other column has it,
 * otherwise `label #n` with n the column's place (1 for the first). Patches address columns by these names.
 */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const label of header) {
    if (!isBlank(label)) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  const isTaken = (name: string): boolean => seen.get(name) === 1;
  return header.map((label, column) => {
    if (isTaken(label)) return label;
    const suffix = `#${column + 1}`;
    let name = isBlank(label) ? suffix : `${label} ${suffix}`;
    // Only a label can be in the way: of the names made here each ends in a number of its own.
    while (isTaken(name)) name += ` ${suffix}`;
    return name;
  });
}

function isBlank(label: string): boolean {
  return label === '' || label.trim() === '';
}

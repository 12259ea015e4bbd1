/**
 * Unique names for the columns: the label itself when it is not blank and no other column has it,
 * otherwise `label #n` with n the column's place (1 for the first). Patches address columns by these names.
 */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const label of header) seen.set(label, (seen.get(label) ?? 0) + 1);
  const plain = (label: string): boolean => label.trim() !== '' && seen.get(label) === 1;
  const taken = new Set(header.filter(plain));
  return header.map((label, column) => {
    if (plain(label)) return label;
    const suffix = `#${column + 1}`;
    let name = label.trim() === '' ? suffix : `${label} ${suffix}`;
    while (taken.has(name)) name += ` ${suffix}`;
    taken.add(name);
    return name;
  });
}

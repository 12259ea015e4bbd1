import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import type { CellEdit } from './edits.ts';

/** Values without the empty cells at the end, which padding adds; empty for a blank line. */
export function bare(values: readonly string[]): readonly string[] {
  return values.slice(0, values.findLastIndex((value) => value !== '') + 1);
}

/** Where each record of the document stands among the rows of another reader. */
export type Alignment = ReadonlyMap<number, number>;

/**
 * Finds the records of the document in what another reader sees, from the last one up: they must be the same values
 * in the same order. What that reader has before them is header and preamble. Blank rows count for neither, comments are
 * passed over. Undefined when they differ.
 */
export function align(document: CsvDocument, rows: readonly (readonly string[])[]): Alignment | undefined {
  const places = new Map<number, number>();
  let at = rows.length - 1;
  for (let record = document.length - 1; record >= 0; record--) {
    const values = bare(document.values(record));
    if (values.length === 0) continue;
    const isRecord = (row: readonly string[]): boolean => sameValues(values, bare(row));
    while (at >= 0 && !isRecord(rows[at] ?? []) && isNoRecord(rows[at] ?? [], document)) at--;
    if (at < 0 || !isRecord(rows[at] ?? [])) return undefined;
    places.set(record, at--);
  }
  const rest = rows.slice(0, at + 1).filter((row) => bare(row).length > 0);
  return rest.length > 0 || bare(document.header).length === 0 ? places : undefined;
}

function isNoRecord(row: readonly string[], { dialect }: CsvDocument): boolean {
  const { comment } = dialect;
  return bare(row).length === 0 || (comment !== undefined && row[0]?.startsWith(comment) === true);
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, n) => value === b[n]);
}

/** How many of the edits another reader does not see, and how many other cells changed under its eyes. */
export function compareTables(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
  edits: readonly CellEdit[],
  places: Alignment,
): { lost: number; collateralCells: number } {
  const expected = before.map((row) => [...row]);
  for (const { record, column, after: value } of edits) {
    const row = expected[places.get(record) ?? -1];
    if (row === undefined) continue;
    while (row.length < column) row.push('');
    row[column] = value;
  }
  const wanted = expected.filter((row) => bare(row).length > 0);
  const found = after.filter((row) => bare(row).length > 0);
  if (wanted.length !== found.length) return { lost: edits.length, collateralCells: 0 };
  const edited = new Set(
    edits.map(
      ({ record, column }) => `${wanted.indexOf(expected[places.get(record) ?? -1] ?? [])},${column}`,
    ),
  );
  let lost = 0;
  let collateralCells = 0;
  for (const [n, row] of wanted.entries()) {
    const seen = found[n] ?? [];
    for (let column = 0; column < Math.max(row.length, seen.length); column++) {
      if ((row[column] ?? '') === (seen[column] ?? '')) continue;
      if (edited.has(`${n},${column}`)) lost++;
      else collateralCells++;
    }
  }
  return { lost, collateralCells };
}

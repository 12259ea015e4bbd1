import { createRequire } from 'node:module';
import type { PlainTable } from './tables.ts';

/** What is used of daff, which has no types. */
interface Daff {
  TableView: new (rows: string[][]) => DaffTable;
  CompareFlags: new () => { addPrimaryKey(column: string): void };
  compareTables(a: DaffTable, b: DaffTable, flags: object): { align(): object };
  TableDiff: new (alignment: object, flags: object) => { hilite(output: DaffTable): void };
  HighlightPatch: new (table: DaffTable, diff: DaffTable) => { apply(): void };
}
interface DaffTable {
  data: unknown[][];
}

const daff = createRequire(import.meta.url)('daff') as Daff;

/** Finds the difference of two tables with daff, told of a key or not, applies it to the first, and returns what that became. */
export function diffAndApplyWithDaff(
  a: PlainTable,
  b: PlainTable,
  key: readonly string[],
): () => unknown[][] {
  const [before, after] = [a, b].map(
    ({ header, records }) => new daff.TableView([header, ...records].map((values) => [...values])),
  );
  return () => {
    if (before === undefined || after === undefined) throw new Error('daff needs two tables');
    const flags = new daff.CompareFlags();
    for (const column of key) flags.addPrimaryKey(column);
    const diff = new daff.TableView([]);
    new daff.TableDiff(daff.compareTables(before, after, flags).align(), flags).hilite(diff);
    new daff.HighlightPatch(before, diff).apply();
    return before.data;
  };
}

/** Throws unless these rows are exactly this table. */
export function assertRows(rows: readonly unknown[][], { header, records }: PlainTable): void {
  const wrong = [header, ...records].findIndex((values, n) => values.join('\n') !== rows[n]?.join('\n'));
  if (wrong >= 0) throw new Error(`daff made another row ${wrong}`);
}

import type { CsvDocument } from '../../../src/core/csv/csv-document.ts';
import { UnencodableError } from '../../../src/core/csv/errors.ts';
import type { Random } from '../random.ts';

/** One cell that was given another value. */
export interface CellEdit {
  record: number;
  column: number;
  before: string;
  after: string;
}

/** Values with everything in them that damages files. */
const VALUES = [
  'plain',
  '',
  'a "quoted" word',
  '"',
  'two\nlines',
  'two\r\nlines',
  ', ; | \t :',
  "it's",
  'déjà vu – œuvre',
  ' spaces ',
  '1,',
  '#',
  '\u00a0',
] as const;

/**
 * Sets up to `count` random cells of these records. A value that the file cannot hold is left out and counted. Values end in the person's
 * `mark` and a number, so that no two people, and no two records, get the same value (and so the same key) by chance.
 */
export function editAtRandom(
  document: CsvDocument,
  records: readonly number[],
  random: Random,
  { mark, count }: { mark: string; count: number },
): { edits: CellEdit[]; refused: number } {
  const edits = new Map<string, CellEdit>();
  let refused = 0;
  for (let n = 0; n < count && records.length > 0; n++) {
    const record = records[random(records.length)] ?? 0;
    const column = random(document.columns.length);
    const value = VALUES[random(VALUES.length)] ?? '';
    const after = value === '' ? '' : `${value}${mark}${n}`;
    const before = document.values(record)[column] ?? '';
    if (edits.has(`${record},${column}`) || before === after) continue;
    if (trySet(document, { record, column, before, after })) {
      edits.set(`${record},${column}`, { record, column, before, after });
    } else refused++;
  }
  return { edits: [...edits.values()], refused };
}

/** Sets one cell; false when the file cannot hold the value. */
export function trySet(document: CsvDocument, { record, column, after }: CellEdit): boolean {
  try {
    document.setCell(record, column, after);
    return true;
  } catch (error) {
    if (error instanceof UnencodableError) return false;
    throw error;
  }
}

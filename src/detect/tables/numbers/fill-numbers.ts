import type { ExtractedCell } from '../../extracted-table.ts';
import {
  isMissing,
  markOfColumn,
  type NumberColumn,
  toNumberColumn,
  toPlainNumber,
} from './column-numbers.ts';
import { type DecimalMark, markOfLanguage } from './decimal-mark.ts';

/**
 * Writes the numbers of a table as plain decimals into `machine`. A number that can be read in two ways (`1.234`) is read as
 * the others of its column are, else as those of the other columns, else as the page's language writes them.
 */
export function fillNumbers(columns: readonly ExtractedCell[][], language: string): void {
  const read = columns.map((cells) => toNumberColumn(cells.map(({ display }) => display)));
  const common = mostOf(read.flatMap((column) => (column && markOfColumn(column)) ?? []));
  const fallback = common ?? markOfLanguage(language);
  for (const [index, column] of read.entries()) {
    if (column) fillColumn(columns[index] ?? [], column, markOfColumn(column) ?? fallback);
  }
}

function fillColumn(
  cells: readonly ExtractedCell[],
  { numbers }: NumberColumn,
  mark: DecimalMark | undefined,
): void {
  for (const [index, cell] of cells.entries()) {
    const number = numbers[index];
    if (/^-?\d+(?:\.\d+)?$/.test(cell.machine) && cell.machine !== cell.display) continue;
    if (number) cell.machine = toPlainNumber(number, mark) ?? cell.machine;
    else if (isMissing(cell.display) && cell.machine === cell.display) cell.machine = '';
  }
}

function mostOf(marks: readonly DecimalMark[]): DecimalMark | undefined {
  const points = marks.filter((mark) => mark === '.').length * 2 - marks.length;
  return points === 0 ? undefined : points > 0 ? '.' : ',';
}

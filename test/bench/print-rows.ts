import type { Row } from './suite.ts';

/** Prints rows as a table for a person. */
export function printRows(rows: readonly Row[]): void {
  const lines = rows.map((row) => [
    row.measurement,
    number(row.ours, row.unit),
    row.theirs === undefined ? '' : `${row.peer ?? ''} ${number(row.theirs, row.unit)}`,
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`,
    row.goal === undefined ? '' : `${row.kept === true ? '✓' : '✗'} ${row.goal}`,
  ]);
  const table = [['measurement', 'ours', 'peer', 'ratio', 'goal'], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) {
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function number(value: number, unit: string): string {
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))} ${unit}`;
}

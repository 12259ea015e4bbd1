import type { Matrix } from './matrix.ts';

/** The rows of several tables as those of one: a header kept in a table of its own, or a table cut into pieces. */
export function joinMatrices(parts: readonly Matrix[]): Matrix {
  return {
    rows: parts.flatMap((part) => part.rows),
    elements: parts.flatMap((part) => part.elements),
    width: Math.max(0, ...parts.map((part) => part.width)),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type Matrix, toMatrix } from '../../../../src/detect/tables/matrix.ts';
import { get, pageOf } from '../page.ts';

function matrixOf(rows: string, limit = 40): Matrix {
  return toMatrix(get(pageOf(`<table>${rows}</table>`).document, 'table'), limit);
}

/** Words of each place, `.` where no cell is, in brackets where a span repeats one. */
function drawing({ rows }: Matrix): string[] {
  return rows.map((row) =>
    row
      .map((slot) => (slot ? (slot.origin ? slot.cell.textContent : `(${slot.cell.textContent})`) : '.'))
      .join(' '),
  );
}

describe('laying out a table', () => {
  test('a colspan repeats its cell to the right', () => {
    expect(drawing(matrixOf('<tr><td colspan=2>a<td>b</tr><tr><td>c<td>d<td>e</tr>'))).toEqual([
      'a (a) b',
      'c d e',
    ]);
  });

  test('a rowspan repeats its cell below and pushes the others aside', () => {
    expect(drawing(matrixOf('<tr><td>a<td rowspan=2>b<td>c</tr><tr><td>d<td>e</tr><tr><td>f</tr>'))).toEqual([
      'a b c',
      'd (b) e',
      'f',
    ]);
  });

  test('a rowspan of 0 reaches the end of its row group and not further', () => {
    const groups =
      '<tbody><tr><td rowspan=0>a<td>b</tr><tr><td>c</tr></tbody><tbody><tr><td>d<td>e</tr></tbody>';
    expect(drawing(matrixOf(groups))).toEqual(['a b', '(a) c', 'd e']);
  });

  test('a rowspan longer than its row group ends with it', () => {
    const groups = '<thead><tr><th rowspan=9>a<th>b</tr></thead><tbody><tr><td>c<td>d</tr></tbody>';
    expect(drawing(matrixOf(groups))).toEqual(['a b', 'c d']);
  });

  test('a span over a gap leaves the gap empty', () => {
    expect(drawing(matrixOf('<tr><td>a<td>b<td rowspan=2>c</tr><tr><td>d</tr>'))).toEqual([
      'a b c',
      'd . (c)',
    ]);
  });

  test('nested rows are not rows of the table', () => {
    const nested = '<tr><td>a<td><table><tr><td>x</table></tr>';
    expect(matrixOf(nested).rows).toHaveLength(1);
  });

  test.each(['-3', '0', 'NaN', '', '1.5x'])('a colspan of %j is 1', (span) => {
    expect(drawing(matrixOf(`<tr><td colspan="${span}">a<td>b</tr>`))).toEqual(['a b']);
  });

  test('no span fills the memory', () => {
    const hostile = `<tr>${'<td colspan=999999999 rowspan=999999999>x'.repeat(50)}</tr>`.repeat(60);
    const { rows, width } = matrixOf(hostile);
    expect(width).toBe(2_000);
    expect(rows).toHaveLength(40);
  });

  test('only the rows asked for are laid out', () => {
    expect(matrixOf('<tr><td>a</tr>'.repeat(10), 3).rows).toHaveLength(3);
  });
});

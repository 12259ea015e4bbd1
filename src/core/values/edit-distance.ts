/**
 * How many letters must be added, left out, replaced or exchanged with the next one to turn one text into the other
 * (optimal string alignment); `most + 1` for more than `most`. O(length × most).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old, row]: [number[], number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, n) => n),
    [],
  ];
  for (let n = 1; n <= a.length; n++) {
    row = Array.from({ length: b.length + 1 }, () => most + 1);
    if (n <= most) row[0] = n;
    const [from, to] = [Math.max(1, n - most), Math.min(b.length, n + most)];
    for (let m = from; m <= to; m++) row[m] = stepOf({ a, b, n, m }, { older, old, row, most });
    [older, old] = [old, row];
  }
  return Math.min(most + 1, old[b.length] ?? most + 1);
}

interface Place {
  a: string;
  b: string;
  n: number;
  m: number;
}

interface Rows {
  older: readonly number[];
  old: readonly number[];
  row: readonly number[];
  most: number;
}

function stepOf({ a, b, n, m }: Place, { older, old, row, most }: Rows): number {
  const far = most + 1;
  const isSame = a[n - 1] === b[m - 1];
  const isExchanged = n > 1 && m > 1 && a[n - 1] === b[m - 2] && a[n - 2] === b[m - 1];
  return Math.min(
    (old[m - 1] ?? far) + (isSame ? 0 : 1),
    (old[m] ?? far) + 1,
    (row[m - 1] ?? far) + 1,
    isExchanged ? (older[m - 2] ?? far) + 1 : far,
  );
}

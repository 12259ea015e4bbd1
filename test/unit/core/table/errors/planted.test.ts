import { expect, test } from 'vitest';
import { each, foundIn } from './found-in.ts';

const size = 5_000;

test('three errors that were planted in a file of 5,000 records come first, and nothing else comes', () => {
  const kind = each(
    size,
    (n) => ['Library', 'Swimming pool', 'School', 'Theatre', 'Town hall'][(n * n) % 5] ?? '',
  ).with(1_234, 'Library ');
  const latitude = each(size, (n) => (43 + ((n * 3_571) % 7_000) / 1_000).toFixed(4)).with(2_345, '148.8566');
  const area = each(size, (n) => String(200 + ((n * 6_151) % 900))).with(3_456, '7350');
  const found = foundIn({
    id: each(size, (n) => `F${String(n).padStart(5, '0')}`),
    name: each(size, (n) => `Building ${n}`),
    kind,
    latitude,
    longitude: each(size, (n) => (-1 + ((n * 2_293) % 7_000) / 1_000).toFixed(4)),
    area,
    opened: each(size, (n) => `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 10}`),
  });
  expect(found).toMatchObject([
    { kind: 'coordinate', column: 3, records: [2_345], current: '148.8566' },
    { kind: 'spaces', column: 2, records: [1_234], current: 'Library ', proposed: 'Library' },
    { kind: 'outlier', column: 5, records: [3_456], current: '7350', proposed: '735' },
  ]);
  expect(found).toHaveLength(3);
});

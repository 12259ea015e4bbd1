import { expect, test } from 'vitest';
import { columnNames } from '../../../../src/core/csv/column-names.ts';

test.each([
  [
    ['id', 'name'],
    ['id', 'name'],
  ],
  [
    ['a', 'b', 'a'],
    ['a #1', 'b', 'a #3'],
  ],
  [
    ['', ' ', 'x'],
    ['#1', '#2', 'x'],
  ],
  [
    ['a', 'a', 'a #2'],
    ['a #1', 'a #2 #2', 'a #2'],
  ],
  [
    ['', '#1'],
    ['#1 #1', '#1'],
  ],
  [
    ['__proto__', 'constructor', 'constructor'],
    ['__proto__', 'constructor #2', 'constructor #3'],
  ],
  [
    [' name', 'name'],
    [' name', 'name'],
  ],
])('names %j as %j', (header, names) => {
  expect(columnNames(header)).toEqual(names);
});

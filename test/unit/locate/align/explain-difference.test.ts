import { expect, test } from 'vitest';
import { explainDifference } from '../../../../src/locate/align/explain-difference.ts';

test.each([
  ['Paris ', 'Paris', 'same'],
  ['Paris[1]', 'paris', 'format'],
  ['1 234,5', '1234.5', 'format'],
  ['12.3', '12.3456', 'format'],
  ['12,3 %', '0.1234', 'format'],
  ['10,7 Mio. t', '10712345', 'format'],
  ['(12)', '-12', 'format'],
  ['12 mars 2024', '2024-03-12', 'format'],
  ['March 2024', '2024-03-12', 'format'],
  ['ja', 'true', 'format'],
  ['–', '', 'format'],
  ['ﬁne', 'fine', 'format'],
  ['example.org', 'https://www.example.org/', 'format'],
  ['12.3', '12.4', 'edited'],
  ['12 mars 2024', '2024-03-13', 'edited'],
  ['yes', 'false', 'edited'],
  ['', '0', 'edited'],
  ['Bath', 'Both', 'edited'],
])('%j beside %j: %s', (page, file, expected) => {
  expect(explainDifference(page, file)).toBe(expected);
});

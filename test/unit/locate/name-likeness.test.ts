import { expect, test } from 'vitest';
import { nameLikeness } from '../../../src/locate/name-likeness.ts';

test.each([
  ['data/street-lamps.csv', ['Street lamps'], 1],
  ['streetLamps.csv', ['Lamp by street'], 1],
  ['lamps_2023.csv', ['Lamps'], 0.5],
  ['depots.csv', ['Dépôts'], 1],
  ['lamps.csv', ['Benches', 'height'], 0],
  ['a/b/..csv', ['x'], 0],
  ['街灯.csv', ['街灯'], 1],
] as const)('%s and %j share %d', (path, texts, share) => {
  expect(nameLikeness(texts)(path)).toBe(share);
});

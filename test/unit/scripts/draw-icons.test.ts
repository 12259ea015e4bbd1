import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ICONS } from '../../../scripts/draw-icons.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test.each(ICONS)('$path is a picture of $size pixels', ({ path, size }) => {
  const file = readFileSync(root + path);
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size]);
});

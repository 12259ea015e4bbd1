import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildScript } from '../../../scripts/build-script.ts';

test('what a publisher puts into a page is one small script of its own', async () => {
  const code = await buildScript({ entry: 'bookmarklet/embed/embed.ts' });
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(6_000);
  expect(code).not.toMatch(/\bimport\b|\beval\(|innerHTML|new Function/);
  expect(code).toContain('emendata-dataset');
}, 30_000);

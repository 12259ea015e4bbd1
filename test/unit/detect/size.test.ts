import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildScript } from '../../../scripts/build-script.ts';

/** Bytes of the core detector, compressed: it runs in pages that are not ours, and is parsed anew in each. */
const MOST = 12_000;

test('what runs in the page to find data stays small', async () => {
  const code = await buildScript({ entry: 'src/detect/detect-within.ts' });
  const size = gzipSync(code).length;
  console.log(`core detector: ${size} bytes of at most ${MOST}`);
  expect(code).toContain('querySelectorAll');
  expect(size).toBeLessThanOrEqual(MOST);
});

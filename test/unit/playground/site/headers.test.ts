import { expect, test } from 'vitest';
import { parseHeaders } from '../../../../playground/site/headers.ts';
import { headersFile } from '../../../../scripts/site-policy.ts';

const headersOf = parseHeaders(headersFile());

test.each([
  ['/send.html', 'Content-Security-Policy', "frame-ancestors 'none'"],
  ['/send', 'X-Frame-Options', 'DENY'],
  ['/desk.html', 'Content-Security-Policy', "frame-ancestors 'none'"],
  ['/open.html', 'Cross-Origin-Embedder-Policy', 'require-corp'],
  ['/embed.js', 'Cross-Origin-Resource-Policy', 'cross-origin'],
  ['/anything.png', 'X-Content-Type-Options', 'nosniff'],
])('%s is sent with %s: %s', (path, name, value) => {
  expect(headersOf(path)).toContainEqual([name, value]);
});

test('the workbench may be framed by any page', () => {
  const names = headersOf('/open.html').map(([name]) => name);
  expect(names).not.toContain('X-Frame-Options');
  expect(names).not.toContain('Content-Security-Policy');
});

test('nothing but what a build has named by its content is kept for ever', () => {
  const isKept = (path: string) => headersOf(path).some(([name]) => name === 'Cache-Control');
  expect(['/assets/open-a1b2.js', '/open.html', '/service-worker.js', '/embed.js'].map(isKept)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KNOWN_WARNINGS } from '../../../../scripts/package/known-warnings.ts';
import { unexplained } from '../../../../scripts/package/lint.ts';

const WARNING = { code: 'UNSAFE', message: 'Unsafe assignment', file: 'a.js', line: 3 };
const KNOWN = [{ code: 'UNSAFE', message: 'Unsafe assignment', most: 2 }];
const CLEAN = { errors: [], warnings: [], notices: [] };

test('known warnings are no problem, as many as are known', () => {
  expect(unexplained(CLEAN, KNOWN)).toEqual([]);
  expect(unexplained({ ...CLEAN, warnings: [WARNING, WARNING] }, KNOWN)).toEqual([]);
  expect(unexplained({ ...CLEAN, warnings: [WARNING, WARNING, WARNING] }, KNOWN)).toEqual([
    'UNSAFE in a.js:3: Unsafe assignment',
  ]);
});

test('every error is a problem, and every warning or notice of a new kind', () => {
  const other = { ...WARNING, message: 'Something else', line: null };
  expect(unexplained({ errors: [WARNING], warnings: [other], notices: [other] }, KNOWN)).toEqual([
    'UNSAFE in a.js:3: Unsafe assignment',
    'UNSAFE in a.js:0: Something else',
    'UNSAFE in a.js:0: Something else',
  ]);
});

test('each known warning is explained for who reviews us', () => {
  const explained = readFileSync(
    fileURLToPath(new URL('../../../../docs/store/lint.md', import.meta.url)),
    'utf8',
  );
  const silent = KNOWN_WARNINGS.filter(
    ({ code, message, most }) => !explained.includes(`\`${code}\`, “${message}”, ${most} times`),
  );
  expect(silent).toEqual([]);
});

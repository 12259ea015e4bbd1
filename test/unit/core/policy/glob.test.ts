import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesGlob } from '../../../../src/core/policy/glob.ts';

test.each([
  ['data/a.csv', 'data/a.csv', true],
  ['data/a.csv', 'data/A.csv', false],
  ['data/a.csv', 'data/a.csv.bak', false],
  ['data/*.csv', 'data/a.csv', true],
  ['data/*.csv', 'data/.csv', false],
  ['data/*.csv', 'data/x/a.csv', false],
  ['data/*', 'data/a', true],
  ['*', 'a/b', false],
  ['data/?.csv', 'data/é.csv', true],
  ['data/?.csv', 'data/😀.csv', true],
  ['data/?.csv', 'data/.csv', false],
  ['a*b*c', 'aXbYbZc', true],
  ['a*b*c', 'aXbYbZ', false],
  ['**', 'a', true],
  ['**', 'a/b/c.csv', true],
  ['**/*.csv', 'c.csv', true],
  ['**/*.csv', 'a/b/c.csv', true],
  ['data/**/2024/*.csv', 'data/2024/a.csv', true],
  ['data/**/2024/*.csv', 'data/x/2024/y/2024/a.csv', true],
  ['data/**/2024/*.csv', 'data/x/2025/a.csv', false],
  ['data/**', 'database/a.csv', false],
  ['a**', 'ab', true],
  ['a**', 'a/b', false],
  ['**/*.yml', '.github/workflows/a.yml', false],
  ['**', '.git/config', false],
  ['**', 'a/.hidden', false],
  ['.github/*.csv', '.github/a.csv', true],
  ['.*/a', '.x/a', true],
  ['[a]{b,c}(d)+$^', '[a]{b,c}(d)+$^', true],
  ['[ab]', 'a', false],
])('%s takes %s: %s', (pattern, path, expected) => expect(matchesGlob(pattern, path)).toBe(expected));

test('agrees with a pattern of the language, where that is quick', { timeout: 60_000 }, () => {
  const piece = fc.constantFrom('a', 'b', '*', '?', '/', '**/');
  const patterns = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
  const paths = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(patterns, paths, (pattern, path) => {
      // Empty names are in no path, and a policy may not name them.
      fc.pre(!/^\/|\/\/|\/$|^$/.test(pattern) && !/^\/|\/\/|\/$|^$/.test(path));
      expect(matchesGlob(pattern, path)).toBe(toPattern(pattern).test(`${path}/`));
    }),
  );
});

/** The same pattern for a path with a slash at its end. */
function toPattern(glob: string): RegExp {
  const names = glob.split('/').map((name) => {
    if (name === '**') return '(?:[^/]+/)*';
    return `${name.replaceAll('?', '[^/]').replaceAll(/\*+/g, '[^/]*')}/`;
  });
  return new RegExp(`^${names.join('')}$`);
}

test('a hostile pattern costs no more than any other', () => {
  expect(matchesGlob('*a'.repeat(400), 'a'.repeat(399) + 'b')).toBe(false);
  expect(matchesGlob('**/a/'.repeat(150) + 'z', 'a/'.repeat(400) + 'b')).toBe(false);
}, 20_000);

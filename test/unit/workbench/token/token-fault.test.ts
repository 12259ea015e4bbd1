import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgeKindSchema } from '../../../../src/core/forge-kind.ts';
import { tokenFault } from '../../../../src/workbench/token/token-fault.ts';

const HEX = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['ghp_abc', 'github', undefined],
  ['github_pat_11AB', 'github', undefined],
  ['glpat-x_y-z', 'gitlab', undefined],
  [HEX, 'forgejo', undefined],
  [HEX, 'github', undefined],
  ['some-token-of-a-server', 'gitlab', undefined],
  ['ghp_abc', 'gitlab', 'github'],
  ['github_pat_11AB', 'forgejo', 'github'],
  ['glpat-xyz', 'github', 'gitlab'],
  ['glpat-xyz', 'forgejo', 'gitlab'],
  [HEX, 'gitlab', 'forgejo'],
  ['two words', 'github', 'malformed'],
  ['jeton-é', 'gitlab', 'malformed'],
  ['a\u0000b', 'forgejo', 'malformed'],
  ['ghp_​', 'github', 'malformed'],
  ['x'.repeat(3_000), 'github', 'malformed'],
] as const)('%j for %s: %s', (token, forge, fault) => {
  expect(tokenFault(token, forge)).toBe(fault);
});

test('what is let through can stand in a header', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 4 }),
      fc.constantFrom(...forgeKindSchema.options),
      (token, forge) => {
        fc.pre(tokenFault(token, forge) === undefined);
        expect(new Headers({ authorization: `Bearer ${token}` }).get('authorization')).toBe(
          `Bearer ${token}`,
        );
      },
    ),
  );
});

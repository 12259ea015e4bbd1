import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../src/core/patch/patch.ts';
import { OPERATIONS, type Policy } from '../../../../src/core/policy/policy.ts';
import { isAllowed, refusals, rulesFor } from '../../../../src/core/policy/rules.ts';

const policy: Policy = {
  version: 1,
  files: [
    { path: 'data/*.csv', locked: ['id'], allow: ['set', 'rename-column'] },
    { path: '**/*.csv', key: ['code'] },
    { path: 'data/open.csv' },
  ],
};
const at = { record: 1, key: null, hash: '0'.repeat(32) };
const set = (column: string): Change => ({ op: 'set', at, column, before: 'a', after: 'b' });
const insert: Change = { op: 'insert', at: null, after: { id: '9', name: 'x' } };

describe('the rules of a file', () => {
  test.each([
    ['data/open.csv', 'data/open.csv'],
    ['data/x.csv', 'data/*.csv'],
    ['data/sub/x.csv', '**/*.csv'],
    ['data/x.tsv', undefined],
    ['.github/x.csv', undefined],
  ])('%s is under %s', (path, entry) => expect(rulesFor(policy, path)?.entry).toBe(entry));

  test('say everything, also what the policy leaves open', () => {
    expect(rulesFor(policy, 'x.csv')).toEqual({
      entry: '**/*.csv',
      key: ['code'],
      locked: [],
      allow: OPERATIONS,
    });
  });
});

describe('a change', () => {
  const rules = rulesFor(policy, 'data/x.csv');
  test.each<[string, Change, boolean]>([
    ['of a free column', set('name'), true],
    ['of a locked column', set('id'), false],
    ['of a column called much the same', set('ID'), true],
    ['that is not allowed', insert, false],
    ['that renames a free column', { op: 'rename-column', column: 'name', after: 'nom' }, true],
    ['that renames a locked column', { op: 'rename-column', column: 'id', after: 'code' }, false],
  ])('%s', (_, change, expected) => expect(rules !== undefined && isAllowed(change, rules)).toBe(expected));

  test('that adds a record may give it a value in a locked column', () => {
    expect(rules !== undefined && isAllowed(insert, { ...rules, allow: OPERATIONS })).toBe(true);
  });
});

test('a patch is told, change by change, what the policy has against it', () => {
  const changes = [set('name'), set('id'), insert];
  expect(refusals({ changes }, rulesFor(policy, 'data/x.csv'))).toEqual([
    { index: 1, reason: 'locked-column', column: 'id' },
    { index: 2, reason: 'op-not-allowed' },
  ]);
  expect(refusals({ changes: [insert] }, rulesFor(policy, 'x.json'))).toEqual([
    { index: 0, reason: 'file-not-listed' },
  ]);
  expect(refusals({ changes }, rulesFor(policy, 'data/open.csv'))).toEqual([]);
});

test('an entry may name the file that says what the columns mean', () => {
  const files = [{ path: 'a.csv', schema: 'meta/a.json' }, { path: '*.csv' }];
  expect(rulesFor({ version: 1, files }, 'a.csv')?.schema).toBe('meta/a.json');
  expect(rulesFor({ version: 1, files }, 'b.csv')).not.toHaveProperty('schema');
});

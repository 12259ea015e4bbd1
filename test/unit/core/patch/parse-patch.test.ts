import { describe, expect, test } from 'vitest';
import { patchId } from '../../../../src/core/patch/identity.ts';
import { InvalidPatchError, parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import type { Change, Patch } from '../../../../src/core/patch/patch.ts';
import { patchFor } from './patches.ts';

const text = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\n';
const patch = patchFor(text, (file) => {
  file.setCell(0, 1, 'Port');
  file.deleteRecord(1);
  file.insertRecord(1, ['C3', 'Quay', '']);
});
const [set, insert, deletion] = patch.changes;
if (set?.op !== 'set' || insert?.op !== 'insert' || deletion?.op !== 'delete')
  throw new Error('Not the changes expected');

/** The patch with other changes and the id that these have. */
const withChanges = (...changes: Change[]): Patch => ({
  ...patch,
  changes,
  id: patchId({ ...patch, changes }),
});

function faultOf(json: unknown): { path: string; message: string } {
  try {
    parsePatch(json);
  } catch (error) {
    if (error instanceof InvalidPatchError) return { path: error.path, message: error.message };
    throw error;
  }
  throw new Error('The patch was accepted');
}

test('returns a patch as it travelled', () => {
  expect(parsePatch(JSON.parse(JSON.stringify(patch)))).toEqual(patch);
});

test('leaves unknown members out', () => {
  expect(parsePatch({ ...patch, colour: 'red' })).toEqual(patch);
});

test.each<[string, unknown, string]>([
  ['nothing', null, ''],
  ['a list', [], ''],
  ['another version', { ...patch, emendata: 2 }, 'emendata'],
  ['an unknown operation', { ...patch, changes: [{ ...set, op: 'move' }] }, 'changes[0].op'],
  ['no change', { ...patch, changes: [] }, 'changes'],
  [
    'a number for a value',
    { ...patch, changes: [set, { ...insert, after: { id: 3 } }] },
    'changes[1].after.id',
  ],
  [
    'a record number below 1',
    { ...patch, changes: [{ ...set, at: { ...set.at, record: 0 } }] },
    'changes[0].at.record',
  ],
  [
    'a hash that is none',
    { ...patch, changes: [{ ...set, at: { ...set.at, hash: 'x' } }] },
    'changes[0].at.hash',
  ],
  ['a page that is a script', { ...patch, page: 'javascript:alert(1)' }, 'page'],
  [
    'evidence that is a script',
    { ...patch, changes: [{ ...set, evidence: 'data:text/html,x' }] },
    'changes[0].evidence',
  ],
  [
    'a host with a path',
    { ...patch, source: { ...patch.source, host: 'git.example.org/evil' } },
    'source.host',
  ],
  [
    'a value that was changed on the way',
    { ...patch, changes: [{ ...set, after: 'Prt' }, insert, deletion] },
    'id',
  ],
  ['a column called __proto__', JSON.parse('{"changes":[{"after":{"__proto__":"x"}}]}'), 'changes[0]'],
])('refuses %s and says where', (_, json, path) => {
  expect(faultOf(json).path).toBe(path);
  expect(faultOf(json).message.length).toBeGreaterThan(path.length + 3);
});

describe('refuses changes that contradict', () => {
  const other = { ...set, at: { ...set.at, hash: '0'.repeat(32) } };
  test.each<[string, Patch, string]>([
    ['one cell with two values', withChanges(set, { ...set, after: 'Quay' }), 'changes[1]'],
    ['a deleted record that is corrected', withChanges({ ...set, at: deletion.at }, deletion), 'changes[1]'],
    ['a corrected record that is deleted', withChanges(deletion, { ...set, at: deletion.at }), 'changes[1]'],
    ['a record deleted twice', withChanges(deletion, deletion), 'changes[1]'],
    ['one record with two hashes', withChanges(set, { ...other, column: 'city' }), 'changes[1]'],
    [
      'a key that is not the one declared',
      withChanges({ ...set, at: { ...set.at, key: { name: 'x' } } }),
      'changes[0]',
    ],
    ['no key where one is declared', withChanges({ ...set, at: { ...set.at, key: null } }), 'changes[0]'],
    [
      'an old key that is not the one of the address',
      withChanges({ ...set, column: 'id', before: 'Z' }),
      'changes[0]',
    ],
    ['a change of nothing', withChanges({ ...set, after: set.before }), 'changes[0]'],
  ])('%s', (_, json, path) => {
    expect(faultOf(json).path).toBe(path);
  });
});

test('refuses half a surrogate pair, which no digest can hold', () => {
  expect(faultOf({ ...patch, changes: [{ ...set, after: '\uD800' }] }).message).toContain('Unicode');
});

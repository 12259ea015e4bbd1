import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isColumnChange } from '../../../../src/core/patch/is-column-change.ts';
import { patchId } from '../../../../src/core/patch/identity.ts';
import type { Change, Patch } from '../../../../src/core/patch/patch.ts';
import { perform, stories } from './edit-scripts.ts';
import { open, patchFor, patchOf } from './patches.ts';

/** What may differ between two tellings of the same correction. */
function retold(patch: Patch, order: readonly number[]): Patch {
  const changes = patch.changes.map((change, index) => withOtherWords(change, index));
  changes.sort((a, b) => (order[recordOf(a)] ?? 0) - (order[recordOf(b)] ?? 0));
  return {
    ...patch,
    source: {
      ...patch.source,
      commit: 'another',
      blob: 'another',
      dialect: { ...patch.source.dialect, encoding: 'utf-16le' },
    },
    changes: changes.toReversed(),
    reporter: { name: 'Somebody else' },
    created: '2030-01-01T00:00:00Z',
    lang: 'fr',
  };
}

function recordOf(change: Change): number {
  return isColumnChange(change) ? 0 : (change.at?.record ?? 0);
}

function withOtherWords(change: Change, index: number): Change {
  const remark = { note: `note ${index}`, evidence: 'https://example.org/' };
  if (isColumnChange(change) || change.at === null) return { ...change, ...remark };
  const hash = change.at.key === null && change.op !== 'insert' ? change.at.hash : 'f'.repeat(32);
  const at = { ...change.at, record: change.at.record + 7, hash };
  return { ...change, ...remark, at };
}

test.each([{ key: ['id'] }, { key: [] }])(
  'the id of a patch with the key $key outlives other tellings',
  ({ key }) => {
    fc.assert(
      fc.property(stories(true), fc.infiniteStream(fc.nat()), ({ text, mine }, ranks) => {
        const document = open(text);
        perform(document, mine);
        fc.pre(document.edits().length > 0);
        const patch = patchOf(document, { key });
        expect(patchId(retold(patch, [...ranks.take(12)]))).toBe(patch.id);
      }),
      { numRuns: 200 },
    );
  },
);

describe('another id', () => {
  const text = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\n';
  const patch = patchFor(text, (file) => file.setCell(0, 1, 'Port'));
  const set = patch.changes[0];
  if (set?.op !== 'set' || patch.source.kind !== 'forge')
    throw new Error('The patch sets one cell on a forge');
  const { source } = patch;

  test.each<[string, Partial<Patch>]>([
    ['another value', { changes: [{ ...set, after: 'Quay' }] }],
    ['another column', { changes: [{ ...set, column: 'city' }] }],
    ['another record', { changes: [{ ...set, at: { ...set.at, key: { id: 'B2' } } }] }],
    ['the hash when there is no key', { changes: [{ ...set, at: { ...set.at, key: null } }] }],
    ['the change made twice', { changes: [set, set] }],
    ['another branch', { source: { ...source, ref: 'next' } }],
    ['another path', { source: { ...source, path: 'stops.csv' } }],
    ['another repository', { source: { ...source, repository: 'city/other' } }],
    ['another host', { source: { ...source, host: 'git.example.net' } }],
  ])('comes with %s', (_, other) => {
    expect(patchId({ ...patch, ...other })).not.toBe(patch.id);
  });

  test('does not come with another old value, which the rebase judges', () => {
    expect(patchId({ ...patch, changes: [{ ...set, before: 'Haven' }] })).toBe(patch.id);
  });
});

import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { open, patchFor, statuses, textOf } from './patches.ts';

const twice = 'day,place\nMon,Oslo\nTue,Moss\nMon,Oslo\n';

describe('one of two equal records deleted', () => {
  const patch = patchFor(twice, (file) => file.deleteRecord(0));

  test('says that it leaves one', () => {
    expect(patch.changes).toMatchObject([{ op: 'delete', twins: 1 }]);
  });

  test('is there already when one is left, wherever it stands', () => {
    const file = open(twice);
    expect(statuses(applyPatch(patch, file))).toEqual(['applies']);
    expect(textOf(file)).toBe('day,place\nTue,Moss\nMon,Oslo\n');
    expect(statuses(applyPatch(patch, open(textOf(file))))).toEqual(['already']);
    expect(statuses(rebase(patch, open('day,place\nMon,Oslo\nTue,Moss\n')))).toEqual(['already']);
  });

  test('another proposal deletes the other one, too', () => {
    const rest = patchFor('day,place\nTue,Moss\nMon,Oslo\n', (file) => file.deleteRecord(1));
    expect(rest.id).not.toBe(patch.id);
  });
});

test('two of three equal records deleted: the second time no one follows', () => {
  const file = open('day\nMon\nMon\nMon\n');
  const patch = patchFor('day\nMon\nMon\nMon\n', (each) => [2, 0].forEach((n) => each.deleteRecord(n)));
  expect(statuses(applyPatch(patch, file))).toEqual(['applies', 'applies']);
  expect(statuses(applyPatch(patch, open(textOf(file))))).toEqual(['already', 'already']);
  expect(statuses(rebase(patch, open('day\nMon\nMon\n')))).toEqual(['applies', 'already']);
});

test('a second copy is asked for once', () => {
  const patch = patchFor(twice, (file) => file.insertRecord(3, ['Tue', 'Moss']));
  expect(patch.changes).toMatchObject([{ op: 'insert', twins: 1 }]);
  const file = open(twice);
  expect(statuses(applyPatch(patch, file))).toEqual(['applies']);
  expect(statuses(rebase(patch, file))).toEqual(['already']);
});

test('with a key nothing is counted', () => {
  const patch = patchFor('id,v\n1,a\n2,b\n', (file) => {
    file.insertRecord(2, ['3', 'a']);
    file.deleteRecord(0);
  });
  expect(patch.changes.filter((change) => 'twins' in change)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import type { Policy } from '../../../../src/core/policy/policy.ts';
import {
  columnRefusal,
  keyOf,
  NO_RULES,
  operationRefusal,
  refusalOf,
  rulesOfFile,
} from '../../../../src/workbench/dataset/file-rules.ts';
import { setChange } from '../../deliver/sample-patch.ts';

const PATH = 'data/a.csv';
const rules = (entry: Partial<Policy['files'][number]>) =>
  rulesOfFile({ state: 'read', policy: { version: 1, files: [{ path: PATH, ...entry }] }, text: '' }, PATH);
const open = (text: string) => openCsv(new TextEncoder().encode(text));

describe('everything may be proposed', () => {
  test.each([
    ['without a policy', NO_RULES],
    ['under one that nobody understands', rulesOfFile({ state: 'broken', problems: [] }, PATH)],
    ['under one that could not be read', rulesOfFile({ state: 'unread' }, PATH)],
  ])('%s', (_, file) => {
    expect(columnRefusal('name', file)).toBeUndefined();
    expect(operationRefusal('delete', file)).toBeUndefined();
    expect(refusalOf(setChange(), file)).toBeUndefined();
  });
});

describe('the publisher', () => {
  test('locks columns', () => {
    const file = rules({ locked: ['name'] });
    expect(columnRefusal('name', file)).toEqual({ reason: 'locked-column', column: 'name' });
    expect(columnRefusal('city', file)).toBeUndefined();
    expect(refusalOf(setChange(), file)).toMatchObject({ reason: 'locked-column', column: 'name' });
  });

  test('takes some operations only; without corrections of cells all columns are locked', () => {
    const file = rules({ allow: ['insert'] });
    expect(operationRefusal('insert', file)).toBeUndefined();
    expect(operationRefusal('delete', file)).toEqual({ reason: 'op-not-allowed' });
    expect(columnRefusal('city', file)).toEqual({ reason: 'op-not-allowed' });
  });

  test('takes nothing of a file that the policy does not list', () => {
    const file = rulesOfFile({ state: 'read', policy: { version: 1, files: [] }, text: '' }, PATH);
    expect(columnRefusal('name', file)).toEqual({ reason: 'file-not-listed' });
    expect(operationRefusal('insert', file)).toEqual({ reason: 'file-not-listed' });
    expect(refusalOf(setChange(), file)).toMatchObject({ reason: 'file-not-listed' });
  });
});

describe('the key', () => {
  const FILE = 'id,code,name\n1,a,North\n2,b,South\n3,b,West\n';

  test('is the publisher’s', () => {
    expect(keyOf(open(FILE), rules({ key: ['name'] }))).toEqual(['name']);
    expect(keyOf(open(FILE), rules({ key: ['code', 'name'] }))).toEqual(['code', 'name']);
  });

  test.each([
    ['is in no column', ['nr']],
    ['tells records not apart', ['code']],
    ['is not named', []],
  ])('that %s is found in the values instead', (_, key) => {
    expect(keyOf(open(FILE), rules({ key }))).toEqual(keyOf(open(FILE), NO_RULES));
  });
});

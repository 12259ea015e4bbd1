import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffDocuments } from '../../../../src/core/patch/diff.ts';
import { changesFromDiff } from '../../../../src/core/patch/from-unified-diff.ts';
import { InvalidDiffError } from '../../../../src/core/patch/read-unified-diff.ts';
import { toUnifiedDiff } from '../../../../src/core/patch/to-unified-diff.ts';
import { perform, stories } from './edit-scripts.ts';
import { open, textOf } from './patches.ts';
import { numRuns } from './runs.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'emendata-from-diff-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What `git diff` says of two versions of a file. */
function gitDiff(from: string, to: string): Uint8Array {
  const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
  writeFileSync(a, from);
  writeFileSync(b, to);
  const script = `git -c core.autocrlf=false diff --no-index -- "${a}" "${b}" || true`;
  return new Uint8Array(execFileSync('sh', ['-c', script]));
}

describe('a diff by git gives the changes between the two versions', () => {
  test.each([
    ['a cell', 'id,v\n1,a\n2,b\n', 'id,v\n1,a\n2,B\n'],
    ['a last line without an end', 'id,v\n1,a\n2,b', 'id,v\n1,a\n2,B'],
    ['an end added to the last line', 'id,v\n1,a', 'id,v\n1,a\n2,b\n'],
    ['CRLF', 'id,v\r\n1,a\r\n2,b\r\n', 'id,v\r\n1,a\r\n3,c\r\n2,b\r\n'],
    ['lines that look like a diff', 'id,v\n-- x,a\n2,b\n', 'id,v\n++ x,a\n@@ -1 +1 @@,b\n'],
    ['a cell of several lines', 'id,v\n1,"a\nb"\n2,b\n', 'id,v\n1,"a\nc\nd"\n2,b\n'],
  ])('%s', (_, from, to) => {
    const expected = diffDocuments(open(from), open(to));
    expect(expected.changes).not.toEqual([]);
    expect(changesFromDiff(gitDiff(from, to), open(from))).toEqual(expected);
  });
});

test('our own diffs come back as the changes they were made of', () => {
  fc.assert(
    fc.property(stories(true), ({ text, mine }) => {
      const document = open(text);
      perform(document, mine);
      fc.pre(document.splices().length > 0);
      const found = changesFromDiff(toUnifiedDiff(document, 'data/a.csv'), open(text), {
        path: 'data/a.csv',
      });
      expect(found).toEqual(diffDocuments(open(text), open(textOf(document))));
    }),
    { numRuns },
  );
});

const good = '--- a/x.csv\n+++ b/x.csv\n@@ -1,2 +1,2 @@\n id,v\n-1,a\n+1,b\n';

test.each([
  ['nothing', '', 'says nothing of this file'],
  ['another file', good.replaceAll('x.csv', 'y.csv'), 'says nothing of this file'],
  ['another version', good.replace('-1,a', '-1,c'), 'The file has another line here (line 5 of the diff)'],
  ['a place behind the end', good.replace('@@ -1,2', '@@ -9,2'), 'out of place'],
  ['a hunk that ends too early', good.replace('+1,b\n', ''), 'ends too early'],
  ['a hunk that is longer than it says', good.replace('-1,2 +1,2', '-1,1 +1,2'), 'longer than it says'],
  ['a hunk of no file', good.slice(good.indexOf('@@')), 'belongs to no file'],
  ['a hunk without a place', good.replace('-1,2', '-1,b'), 'has no place'],
])('%s is refused', (_, diff, message) => {
  const file = open('id,v\n1,a\n');
  expect(() => changesFromDiff(bytesOf(diff), file, { path: 'x.csv' })).toThrow(InvalidDiffError);
  expect(() => changesFromDiff(bytesOf(diff), file, { path: 'x.csv' })).toThrow(message);
});

test('several files ask for a path', () => {
  const diff = bytesOf(`${good}${good.replaceAll('x.csv', 'z.csv')}`);
  expect(() => changesFromDiff(diff, open('id,v\n1,a\n'))).toThrow('several files');
  expect(changesFromDiff(diff, open('id,v\n1,a\n'), { path: 'z.csv' }).changes).toHaveLength(1);
});

test('changed columns are read from a diff as such', () => {
  const document = open('id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\nC3,Station,Moss\n');
  document.renameColumn(1, 'title');
  document.addColumn(3, 'zone');
  document.setCell(2, 3, 'C');
  const { changes } = changesFromDiff(toUnifiedDiff(document, 'a.csv'), document, { key: ['id'] });
  expect(changes).toMatchObject([
    { op: 'rename-column', column: 'name', after: 'title' },
    { op: 'add-column', column: 'zone', follows: 'city' },
    { op: 'set', column: 'zone', after: 'C' },
  ]);
});

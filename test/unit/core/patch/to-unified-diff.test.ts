import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { toUnifiedDiff } from '../../../../src/core/patch/to-unified-diff.ts';
import { perform, stories } from './edit-scripts.ts';
import { open } from './patches.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'emendata-diff-'));
  execFileSync('git', ['init', '-q', folder]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `git apply` makes of the document's file with the document's diff. */
function gitApply(document: CsvDocument, path = 'data.csv'): Uint8Array {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, document.bytes);
  const options = {
    cwd: folder,
    input: toUnifiedDiff(document, path),
    stdio: ['pipe', 'pipe', 'pipe'] as const,
  };
  execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
    ...options,
    stdio: [...options.stdio],
  });
  return new Uint8Array(readFileSync(file));
}

const lines = Array.from({ length: 30 }, (_, line) => `K${line},name ${line}`);

describe('git apply gives the same bytes', () => {
  test.each<[string, Uint8Array, (file: CsvDocument) => void]>([
    [
      'two distant cells',
      bytesOf(`id,v\n${lines.join('\n')}\n`),
      (file) => [2, 25].forEach((n) => file.setCell(n, 1, 'new')),
    ],
    ['CRLF and a lone CR', bytesOf('id,v\r\n1,a\r\n2,b\r3,c\r\n'), (file) => file.setCell(1, 1, 'B')],
    ['no final line end: last cell', bytesOf('id,v\n1,a\n2,b'), (file) => file.setCell(1, 1, 'B')],
    [
      'no final line end: a record added',
      bytesOf('id,v\n1,a\n2,b'),
      (file) => file.insertRecord(2, ['3', 'c']),
    ],
    ['no final line end: the last record deleted', bytesOf('id,v\n1,a\n2,b'), (file) => file.deleteRecord(1)],
    ['a record put first', bytesOf('id,v\n1,a\n'), (file) => file.insertRecord(0, ['0', 'z'])],
    [
      'all records deleted',
      bytesOf('id,v\n1,a\n2,b\n'),
      (file) => [1, 0].forEach((n) => file.deleteRecord(n)),
    ],
    [
      'a cell over several lines',
      bytesOf('id,v\n1,"a\nb\nc"\n2,d\n'),
      (file) => file.setCell(0, 1, 'a\nB\nc\nd'),
    ],
    [
      'windows-1252',
      new Uint8Array([...bytesOf('id,v\n1,caf'), 0xe9, ...bytesOf('\n2,b\n')]),
      (file) => file.setCell(1, 1, 'é'),
    ],
    [
      'UTF-16',
      new Uint8Array(Buffer.from('\uFEFFid,v\n1,a\n2,b\n', 'utf16le')),
      (file) => file.setCell(0, 1, 'Ω'),
    ],
  ])('%s', (_, bytes, edit) => {
    const document = openCsv(bytes, { header: true, delimiter: ',' });
    edit(document);
    expect(document.splices().length).toBeGreaterThan(0);
    expect(gitApply(document)).toEqual(new Uint8Array(document.toBytes()));
  });

  test('whatever the edits are', () => {
    const law = (text: string, mine: Parameters<typeof perform>[1]): void => {
      const document = open(text);
      perform(document, mine);
      fc.pre(document.splices().length > 0);
      expect(gitApply(document)).toEqual(new Uint8Array(document.toBytes()));
    };
    fc.assert(
      fc.property(stories(false), ({ text, mine }) => law(text, mine)),
      { numRuns: 50 },
    );
  });

  test.each(['data/with space.csv', 'données/été.csv', 'quo"te.csv', 'tab\there.csv', 'back\\slash.csv'])(
    'in %j',
    (path) => {
      const document = open('id,v\n1,a\n');
      document.setCell(0, 1, 'b');
      expect(gitApply(document, path)).toEqual(new Uint8Array(document.toBytes()));
    },
  );
});

test('no edits make no diff', () => {
  expect(toUnifiedDiff(open('id,v\n1,a\n'), 'data.csv')).toHaveLength(0);
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

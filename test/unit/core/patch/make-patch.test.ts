import { expect, test } from 'vitest';
import { applyPatch, applyOutcomes } from '../../../../src/core/patch/apply.ts';
import { makePatch } from '../../../../src/core/patch/make-patch.ts';
import { parsePatch } from '../../../../src/core/patch/parse-patch.ts';
import { recordHash } from '../../../../src/core/patch/record-hash.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { open, patchFor, patchOf, source, textOf } from './patches.ts';

const text = 'id,name\nA1,Harbour\nB2,Market\n';

test('no edits make no patch', () => {
  const document = open(text);
  document.setCell(0, 1, 'Port');
  document.undo();
  const request = {
    document,
    source,
    version: {},
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-11-22T10:00:00Z',
  };
  expect(makePatch(request)).toBeUndefined();
});

test('addresses say what the file had before the edits', () => {
  const patch = patchFor(text, (file) => {
    file.setCell(1, 0, 'B3');
    file.setCell(1, 1, 'Bazaar');
  });
  const at = { record: 2, key: { id: 'B2' }, hash: recordHash(['B2', 'Market']) };
  expect(patch.key).toEqual(['id']);
  expect(patch.changes).toEqual([
    { op: 'set', at, column: 'id', before: 'B2', after: 'B3' },
    { op: 'set', at, column: 'name', before: 'Market', after: 'Bazaar' },
  ]);
  expect(patch.source).toEqual({
    ...source,
    commit: 'c0ffee',
    blob: 'b10b',
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
      escape: 'doubled',
      comment: '',
      skip: 0,
      headerRows: 1,
    },
  });
});

test('remarks, page and reporter travel with the patch', () => {
  const evidence = 'https://example.org/proof';
  const document = open(text);
  document.setCell(0, 1, 'Port');
  const more = {
    page: 'https://example.org/map',
    reporter: { name: 'Ada' },
    remarks: () => ({ note: 'renamed in 2024', evidence }),
  };
  const patch = patchOf(document, more);
  expect(parsePatch(JSON.parse(JSON.stringify(patch)))).toMatchObject({
    page: more.page,
    reporter: more.reporter,
    changes: [{ note: 'renamed in 2024', evidence }],
  });
});

test('a key that the file lacks is refused', () => {
  const document = open(text);
  document.setCell(0, 1, 'Port');
  expect(() => patchOf(document, { key: ['code'] })).toThrow(RangeError);
});

test('columns without a name of their own, long and short records keep their cells', () => {
  const ragged = 'id,v,v\nA1,1,2,extra\nB2,3\n';
  const patch = patchFor(ragged, (file) => {
    file.setCell(1, 2, '4');
    file.deleteRecord(0);
  });
  expect(patch.changes).toMatchObject([
    { op: 'delete', before: { id: 'A1', 'v #2': '1', 'v #3': '2', '#4': 'extra' } },
    { op: 'set', column: 'v #3', before: '', after: '4' },
  ]);
  const file = open(ragged);
  applyPatch(patch, file);
  expect(textOf(file)).toBe('id,v,v\nB2,3,4\n');
  expect(rebase(patch, open(ragged.replace('extra', 'other')))).toMatchObject([
    { status: 'conflict', current: { '#4': 'other' } },
    { status: 'applies' },
  ]);
});

test('a value that the file cannot hold leaves the document as it was', () => {
  const patch = patchFor(text, (file) => {
    file.setCell(0, 1, 'Port');
    file.setCell(1, 1, '日本');
  });
  const latin = openCsv(new TextEncoder().encode(text), { encoding: 'windows-1252' });
  const outcomes = rebase(patch, latin);
  expect(() => applyOutcomes(latin, outcomes, patch)).toThrow('windows-1252');
  expect(latin.edits()).toEqual([]);
});

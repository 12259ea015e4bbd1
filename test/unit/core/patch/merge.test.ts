import { describe, expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { DifferentBasesError, type Merge, mergePatches } from '../../../../src/core/patch/merge.ts';
import type { Patch } from '../../../../src/core/patch/patch.ts';
import { patchFor } from './patches.ts';

const stops = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\n';

function merge(...edits: ((file: CsvDocument) => void)[]): ReturnType<typeof mergePatches> {
  return mergePatches(edits.map((edit): Patch => patchFor(stops, edit, { key: ['id'] })));
}

test('different cells are all kept, the same correction once', () => {
  const merged = merge(
    (file) => file.setCell(0, 1, 'Port'),
    (file) => {
      file.setCell(0, 1, 'Port');
      file.setCell(1, 1, 'Bazaar');
    },
  );
  expect(merged.rivals).toEqual([]);
  expect(merged.changes).toMatchObject([
    { op: 'set', before: 'Harbour', after: 'Port' },
    { op: 'set', before: 'Market', after: 'Bazaar' },
  ]);
});

test('two values for one cell are rivals, with who asks for them', () => {
  const merged = merge(
    (file) => file.setCell(0, 1, 'Port'),
    (file) => file.setCell(0, 1, 'Pier'),
    (file) => file.setCell(0, 1, 'Port'),
  );
  expect(merged.changes).toEqual([]);
  expect(merged.rivals).toMatchObject([
    {
      over: 'cell',
      claims: [
        { change: { after: 'Port' }, patches: [0, 2] },
        { change: { after: 'Pier' }, patches: [1] },
      ],
    },
  ]);
});

test('a deletion and corrections of one record are rivals', () => {
  const merged = merge(
    (file) => file.deleteRecord(0),
    (file) => file.setCell(0, 1, 'Port'),
    (file) => file.setCell(0, 2, 'Moss'),
  );
  expect(merged.rivals).toMatchObject([
    { over: 'record', claims: [{ change: { op: 'delete' } }, { patches: [1] }, { patches: [2] }] },
  ]);
});

test('two records with one key are rivals, new or corrected; the same new record is one', () => {
  const merged = merge(
    (file) => file.insertRecord(2, ['C3', 'Fort', 'Oslo']),
    (file) => file.insertRecord(2, ['C3', 'Fort', 'Moss']),
    (file) => file.setCell(1, 0, 'C3'),
  );
  expect(merged.rivals).toMatchObject(
    [{ over: 'key', claims: [{ patches: [0] }, { patches: [1] }, { patches: [2] }] }].map((rival) => ({
      ...rival,
      claims: expect.arrayContaining(rival.claims.map((claim) => expect.objectContaining(claim))),
    })),
  );
  const same = merge(
    (file) => file.insertRecord(2, ['C3', 'Fort', 'Oslo']),
    (file) => file.insertRecord(0, ['C3', 'Fort', 'Oslo']),
  );
  expect([same.changes.length, same.rivals.length]).toEqual([1, 0]);
});

test('patches on two versions are refused', () => {
  const older = patchFor('id,name,city\nA1,Quay,Oslo\n', (file) => file.setCell(0, 1, 'Pier'), {
    key: ['id'],
  });
  const newer = patchFor(stops, (file) => file.setCell(0, 1, 'Port'), { key: ['id'] });
  expect(() => mergePatches([older, newer])).toThrow(DifferentBasesError);
});

describe('columns', () => {
  const of = (edit: (file: CsvDocument) => void): Patch => patchFor(stops, edit, { key: ['id'] });
  const kinds = ({ rivals }: Merge): string[][] =>
    rivals.map(({ over, claims }) => [over, ...claims.map(({ change }) => change.op)]);

  test('a deletion and what needs the column are rivals, the rest is merged', () => {
    const joined = mergePatches([
      of((file) => file.deleteColumn(2)),
      of((file) => {
        file.setCell(0, 2, 'Moss');
        file.setCell(0, 1, 'Port');
      }),
    ]);
    expect(kinds(joined)).toEqual([['column', 'delete-column', 'set']]);
    expect(joined.changes).toMatchObject([{ op: 'set', after: 'Port' }]);
  });

  test('two names for one column are rivals, and so are two columns with one name', () => {
    const rename = (label: string) => of((file) => file.renameColumn(1, label));
    expect(kinds(mergePatches([rename('title'), rename('label')]))).toEqual([
      ['column', 'rename-column', 'rename-column'],
    ]);
    const added = of((file) => {
      file.addColumn(3, 'title');
      file.setCell(0, 3, 'T');
    });
    expect(kinds(mergePatches([rename('title'), added]))).toEqual([
      ['column', 'rename-column', 'add-column', 'set'],
    ]);
  });

  test('what both ask for is one change', () => {
    const patch = of((file) => file.renameColumn(1, 'title'));
    expect(mergePatches([patch, patch])).toMatchObject({ changes: patch.changes, rivals: [] });
  });

  test('deletions that would leave no column are rivals', () => {
    const keep = (column: number) =>
      patchFor(
        stops,
        (file) => {
          for (const place of [2, 1, 0]) if (place !== column) file.deleteColumn(place);
        },
        { key: [] },
      );
    expect(kinds(mergePatches([keep(0), keep(1)]))).toEqual([
      ['column', 'delete-column', 'delete-column', 'delete-column'],
    ]);
  });

  test('without a key, patches that leave out different columns have no common base', () => {
    const deleting = patchFor(stops, (file) => file.deleteColumn(2), { key: [] });
    const correcting = patchFor(stops, (file) => file.setCell(0, 1, 'Port'), { key: [] });
    expect(() => mergePatches([deleting, correcting])).toThrow(DifferentBasesError);
  });
});

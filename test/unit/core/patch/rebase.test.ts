import { describe, expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { open, patchFor, statuses, textOf } from './patches.ts';

const stops = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\nC3,Station,Bergen\n';
/** No column is unique. */
const visits = 'day,place\nMon,Oslo\nTue,Oslo\nMon,Bergen\n';

describe('set', () => {
  const patch = patchFor(stops, (file) => file.setCell(1, 1, 'Market Square'));

  test('applies where the file says what was seen', () => {
    const file = open(stops);
    expect(applyPatch(patch, file)).toEqual([{ status: 'applies', change: patch.changes[0], record: 2 }]);
    expect(textOf(file)).toBe(stops.replace('Market', 'Market Square'));
  });

  test('is there already when the file says the new value', () => {
    expect(statuses(rebase(patch, open(stops.replace('Market', 'Market Square'))))).toEqual(['already']);
  });

  test('is a conflict, and writes nothing, when the file says a third thing', () => {
    const moved = stops.replace('Market', 'Old Market');
    const file = open(moved);
    expect(applyPatch(patch, file)).toEqual([
      { status: 'conflict', change: patch.changes[0], record: 2, current: { name: 'Old Market' } },
    ]);
    expect(textOf(file)).toBe(moved);
  });

  test('follows its key when records moved and other cells of the record changed', () => {
    const file = open('id,name,city\nC3,Station,Bergen\nZ9,New,Oslo\nA1,Harbour,Oslo\nB2,Market,Tromsø\n');
    expect(rebase(patch, file)).toMatchObject([{ status: 'applies', record: 4 }]);
  });

  test('follows its columns when they moved', () => {
    const file = open('city,id,name\nOslo,A1,Harbour\nOslo,B2,Market\n');
    applyPatch(patch, file);
    expect(textOf(file)).toBe('city,id,name\nOslo,A1,Harbour\nOslo,B2,Market Square\n');
  });

  test('is an orphan when the record or the column is gone', () => {
    expect(statuses(rebase(patch, open('id,name,city\nA1,Harbour,Oslo\n')))).toEqual(['orphan']);
    expect(statuses(rebase(patch, open(stops.replace('name', 'label'))))).toEqual(['orphan']);
  });

  test('is ambiguous when two records have the key, unless one stands in its place unchanged', () => {
    const twice = rebase(patch, open('id,name,city\nB2,Market,Oslo\nA1,Harbour,Oslo\nB2,Market,Bergen\n'));
    expect(twice).toMatchObject([{ status: 'ambiguous', records: [1, 3] }]);
    const inPlace = rebase(patch, open(`${stops}B2,Market,Bergen\n`));
    expect(inPlace).toMatchObject([{ status: 'applies', record: 2 }]);
  });

  test('two on one record both apply', () => {
    const both = patchFor(stops, (file) => {
      file.setCell(0, 1, 'Port');
      file.setCell(0, 2, 'Moss');
    });
    const file = open(`id,name,city\nZ9,New,Oslo\n${stops.slice(stops.indexOf('A1'))}`);
    expect(statuses(applyPatch(both, file))).toEqual(['applies', 'applies']);
    expect(textOf(file)).toContain('\nA1,Port,Moss\n');
  });
});

describe('set on the key itself', () => {
  const patch = patchFor(stops, (file) => file.setCell(1, 0, 'B22'));

  test('applies to the record with the old key, wherever it is', () => {
    expect(rebase(patch, open('id,name,city\nB2,Market,Moss\n'))).toMatchObject([
      { status: 'applies', record: 1 },
    ]);
  });

  test('is there already when the old key is gone and a record has the new one', () => {
    expect(statuses(rebase(patch, open('id,name,city\nX,Y,Z\nB22,Market,Moss\n')))).toEqual(['already']);
  });

  test('is an orphan when neither key is there', () => {
    expect(statuses(rebase(patch, open('id,name,city\nA1,Harbour,Oslo\n')))).toEqual(['orphan']);
  });

  test('a chain of keys is never applied twice', () => {
    const chain = patchFor(stops, (file) => {
      file.setCell(0, 0, 'B2');
      file.setCell(1, 0, 'C3');
      file.setCell(2, 0, 'D4');
    });
    expect(chain.key).toEqual(['id']);
    const file = open(stops);
    applyPatch(chain, file);
    expect(statuses(rebase(chain, file))).toEqual(['already', 'already', 'already']);
    const resorted = open('id,name,city\nD4,Station,Bergen\nC3,Market,Oslo\nB2,Harbour,Oslo\n');
    expect(statuses(rebase(chain, resorted))).toEqual(['already', 'already', 'already']);
    const alsoEdited = open('id,name,city\nD4,Station,Moss\nC3,Market,Moss\nB2,Harbour,Moss\n');
    expect(statuses(rebase(chain, alsoEdited))).not.toContain('applies');
  });
});

describe('without a key', () => {
  const patch = patchFor(visits, (file) => file.setCell(2, 1, 'Moss'));

  test('finds the record by its hash when it moved', () => {
    expect(patch.key).toEqual([]);
    expect(rebase(patch, open(`day,place\nSun,Oslo\n${visits.slice(10)}`))).toMatchObject([
      { status: 'applies', record: 4 },
    ]);
  });

  test('is there already, in its place or elsewhere', () => {
    expect(statuses(rebase(patch, open('day,place\nMon,Oslo\nTue,Oslo\nMon,Moss\n')))).toEqual(['already']);
    expect(statuses(rebase(patch, open('day,place\nSun,Oslo\nMon,Oslo\nTue,Oslo\nMon,Moss\n')))).toEqual([
      'already',
    ]);
  });

  test('is an orphan when nothing has the hash', () => {
    expect(statuses(rebase(patch, open('day,place\nMon,Oslo\nTue,Oslo\nWed,Bergen\n')))).toEqual(['orphan']);
  });

  test('is ambiguous when equal records moved', () => {
    const outcomes = rebase(patch, open('day,place\nMon,Bergen\nMon,Bergen\nTue,Oslo\n'));
    expect(outcomes).toMatchObject([{ status: 'ambiguous', records: [1, 2] }]);
  });

  test('a chain of values is never applied twice', () => {
    const chain = patchFor('x,y\n1,a\n2,a\n1,a\n2,a\n', (file) => {
      file.setCell(0, 0, '2');
      file.setCell(1, 0, '3');
    });
    expect(statuses(rebase(chain, open('x,y\n9,z\n2,a\n3,a\n')))).not.toContain('applies');
  });
});

test('one number from two versions is two records', () => {
  const older = patchFor('id,name,city\nB2,Harbour,Oslo\n', (file) => file.setCell(0, 1, 'Quay'));
  const newer = patchFor(stops, (file) => file.setCell(0, 1, 'Port'));
  const draft = { ...newer, changes: [...newer.changes, ...older.changes] };
  expect(rebase(draft, open(stops))).toMatchObject([
    { status: 'applies', record: 1 },
    { status: 'conflict', record: 2, current: { name: 'Market' } },
  ]);
});

test('the order of key columns in an address means nothing', () => {
  const both = (file: CsvDocument): void => {
    file.setCell(0, 1, 'Port');
    file.setCell(0, 2, 'Moss');
  };
  const patch = patchFor(`${stops}A1,Harbour,Bergen\n`, both, { key: ['id', 'name'] });
  const [first, second] = patch.changes;
  if (first === undefined || second?.op !== 'set') throw new Error('The patch sets two cells');
  const at = { ...second.at, key: { name: 'Harbour', id: 'A1' } };
  const file = open('id,name,city\nX,New,Oslo\nA1,Harbour,Oslo\n');
  expect(statuses(rebase({ ...patch, changes: [first, { ...second, at }] }, file))).toEqual([
    'applies',
    'applies',
  ]);
});

test('an ambiguous change names a few records, however many there are', () => {
  const patch = patchFor(stops, (file) => file.setCell(1, 1, 'Market Square'));
  const [outcome] = rebase(patch, open(`id,name,city\n${'B2,Market,Moss\n'.repeat(500)}`));
  expect(outcome?.status === 'ambiguous' && outcome.records.length).toBe(20);
});

describe('insert', () => {
  const patch = patchFor(stops, (file) => file.insertRecord(2, ['X8', 'Fort', 'Oslo']));

  test('follows its neighbour', () => {
    const file = open('id,name,city\nB2,Market,Oslo\nA1,Harbour,Oslo\n');
    expect(applyPatch(patch, file)).toMatchObject([{ status: 'applies', record: 2 }]);
    expect(textOf(file)).toBe('id,name,city\nB2,Market,Oslo\nX8,Fort,Oslo\nA1,Harbour,Oslo\n');
  });

  test('goes to the end when its neighbour is gone', () => {
    expect(rebase(patch, open('id,name,city\nA1,Harbour,Oslo\n'))).toMatchObject([
      { status: 'applies', record: 2 },
    ]);
  });

  test('is there already when the same record is', () => {
    expect(statuses(rebase(patch, open(`${stops}X8,Fort,Oslo\n`)))).toEqual(['already']);
  });

  test('is a conflict when another record has its key', () => {
    expect(rebase(patch, open(`${stops}X8,Fort,Moss\n`))).toMatchObject([
      { status: 'conflict', record: 4, current: { city: 'Moss' } },
    ]);
  });

  test('is an orphan when a value has no column any more', () => {
    expect(statuses(rebase(patch, open(stops.replace('city', 'town'))))).toEqual(['orphan']);
  });

  test('several behind one record keep their order', () => {
    const three = patchFor(stops, (file) => {
      for (const id of ['P', 'Q', 'R']) file.insertRecord(0, [id, 'New', 'Oslo']);
      file.insertRecord(6, ['S', 'New', 'Oslo']);
    });
    const file = open(stops);
    applyPatch(three, file);
    expect(textOf(file)).toBe(stops.replace('A1', 'R,New,Oslo\nQ,New,Oslo\nP,New,Oslo\nA1') + 'S,New,Oslo\n');
    expect(new Set(statuses(rebase(three, file)))).toEqual(new Set(['already']));
  });

  test('may take the key of a record that the patch deletes', () => {
    const replace = patchFor(stops, (file) => {
      file.deleteRecord(1);
      file.insertRecord(1, ['B2', 'Bazaar', 'Moss']);
    });
    const file = open(stops);
    expect(statuses(applyPatch(replace, file))).toEqual(['applies', 'applies']);
    expect(textOf(file)).toBe(stops.replace('Market,Oslo', 'Bazaar,Moss'));
    expect(statuses(rebase(replace, file))).toEqual(['already', 'already']);
    expect(statuses(rebase(replace, open(`id,name,city\nZ,New,Oslo\nB2,Bazaar,Moss\n`)))).toEqual([
      'already',
      'already',
    ]);
  });
});

describe('delete', () => {
  const patch = patchFor(stops, (file) => file.deleteRecord(0));

  test('applies where the record is now', () => {
    const file = open('id,name,city\nB2,Market,Oslo\nA1,Harbour,Oslo\n');
    expect(applyPatch(patch, file)).toMatchObject([{ status: 'applies', record: 2 }]);
    expect(textOf(file)).toBe('id,name,city\nB2,Market,Oslo\n');
  });

  test('is there already when the record is gone', () => {
    expect(statuses(rebase(patch, open('id,name,city\nB2,Market,Oslo\n')))).toEqual(['already']);
  });

  test('is a conflict that shows the cells which changed', () => {
    expect(rebase(patch, open(stops.replace('Harbour,Oslo', 'Harbour,Moss')))).toMatchObject([
      { status: 'conflict', record: 1, current: { city: 'Moss' } },
    ]);
  });

  test('is a conflict when the record got a value in a new column', () => {
    expect(rebase(patch, open('id,name,city,fax\nA1,Harbour,Oslo,77\n'))).toMatchObject([
      { status: 'conflict', record: 1, current: { fax: '77' } },
    ]);
    expect(statuses(rebase(patch, open('id,name,city,fax\nA1,Harbour,Oslo,\n')))).toEqual(['applies']);
  });

  test('a moved record is not deleted in its new place', () => {
    const move = patchFor(visits, (file) => {
      file.deleteRecord(0);
      file.insertRecord(2, ['Mon', 'Oslo']);
    });
    const file = open(visits);
    expect(statuses(applyPatch(move, file))).toEqual(['applies', 'applies']);
    expect(textOf(file)).toBe('day,place\nTue,Oslo\nMon,Bergen\nMon,Oslo\n');
    expect(statuses(rebase(move, file))).toEqual(['already', 'already']);
  });
});

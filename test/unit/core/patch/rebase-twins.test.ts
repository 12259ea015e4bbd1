import { describe, expect, test } from 'vitest';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../../src/core/patch/make-patch.ts';
import { rebase } from '../../../../src/core/patch/rebase.ts';
import { patchOf } from './patches.ts';

const open = (text: string) => openCsv(new TextEncoder().encode(text));

/** The patch that sets the last cell of the first record, made on a file without a key. */
function correctFirst(text: string) {
  const document = open(text);
  document.setCell(0, 2, 'new');
  const source = { kind: 'url', url: 'https://town.example/a.csv' } as const;
  const patch = makePatch({
    document,
    source,
    version: {},
    key: [],
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-01T00:00:00Z',
  });
  if (!patch) throw new Error('Nothing was corrected');
  return patch;
}

const TWINS = 'a,b,c\n1,b,old\n1,b,old\n2,x,y\n';

test('a correction of one of two equal records does not go to its twin when somebody changed the first', () => {
  const [outcome] = rebase(correctFirst(TWINS), open('a,b,c\n1,b,theirs\n1,b,old\n2,x,y\n'));
  expect(outcome).toMatchObject({ status: 'ambiguous', records: [2] });
});

test('in its own place it applies, and is found again once applied', () => {
  expect(rebase(correctFirst(TWINS), open(TWINS))).toMatchObject([{ status: 'applies', record: 1 }]);
  expect(rebase(correctFirst(TWINS), open(TWINS.replace('old', 'new')))).toMatchObject([
    { status: 'already' },
  ]);
});

test('a record that had no twin is followed when it moved', () => {
  const patch = correctFirst('a,b,c\n1,b,old\n2,x,y\n');
  expect(rebase(patch, open('a,b,c\n0,n,n\n1,b,old\n2,x,y\n'))).toMatchObject([
    { status: 'applies', record: 2 },
  ]);
});

describe('a record that was corrected to what another one said before', () => {
  const text = 'a,b,c\n1,x,old\n1,x,new\n';
  const patch = correctFirst(text);

  test('is not taken for that one when the two changed places', () => {
    expect(rebase(patch, open('a,b,c\n1,x,new\n1,x,old\n'))).toMatchObject([
      { status: 'ambiguous', records: [1, 2] },
    ]);
  });

  test('is corrected in its place, and then it is there already', () => {
    expect(rebase(patch, open(text))).toMatchObject([{ status: 'applies', record: 1 }]);
    expect(rebase(patch, open('a,b,c\n1,x,new\n1,x,new\n'))).toMatchObject([{ status: 'already' }]);
  });

  test('is there already beside the copy of it that was left as it was', () => {
    const twice = correctFirst(TWINS);
    expect(rebase(twice, open('a,b,c\n1,b,new\n1,b,old\n2,x,y\n'))).toMatchObject([{ status: 'already' }]);
  });
});

test('a record that was emptied is not taken for another blank one', () => {
  const document = open('a,b\nx,y\n,\n1,2\n');
  document.setCell(0, 0, '');
  document.setCell(0, 1, '');
  const moved = open('a,b\n,\n1,2\nx,y\n');
  expect(rebase(patchOf(document, { key: [] }), moved)).toMatchObject([
    { status: 'ambiguous', records: [1, 3] },
    { status: 'ambiguous', records: [1, 3] },
  ]);
});

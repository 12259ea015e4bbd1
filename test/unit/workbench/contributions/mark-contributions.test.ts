import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../../../src/core/contribution.ts';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { openCsv } from '../../../../src/core/csv/open-csv.ts';
import { makePatch } from '../../../../src/core/patch/make-patch.ts';
import { markContributions } from '../../../../src/workbench/contributions/mark-contributions.ts';
import { sampleContribution } from '../../core/sample-contribution.ts';
import { samplePatch, setChange } from '../../deliver/sample-patch.ts';

const FILE = 'iata,name,city\n00M,Thigpen ,Bay Springs\n00R,Livingston,Texas\n00V,Meadow Lake,Falcon\n';
const CORRECTED = FILE.replace('Thigpen ', 'Thigpen');
const open = (text: string) => openCsv(new TextEncoder().encode(text));

/** What somebody sent after these edits of FILE. */
function sent(
  edit: (document: CsvDocument) => void,
  wanted: Partial<Contribution> = {},
  key = ['iata'],
): Contribution {
  const document = open(FILE);
  edit(document);
  const { source } = samplePatch([setChange()]);
  const patch = makePatch({
    document,
    source,
    version: {},
    key,
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-02T03:04:05Z',
  });
  if (!patch) throw new Error('Nothing was edited');
  return { ...sampleContribution({ patch }), id: patch.id, ...wanted };
}

const correction = (wanted: Partial<Contribution> = {}) =>
  sent((document) => document.setCell(0, 1, 'Thigpen'), wanted);
const kindAt = (marks: ReturnType<typeof markContributions>, record: number, column: string) =>
  marks.cell(record, column)?.kind;

describe('what waits', () => {
  test('marks its cell and no other', () => {
    const marks = markContributions([correction()], open(FILE));
    expect(kindAt(marks, 0, 'name')).toBe('pending');
    expect(kindAt(marks, 0, 'city')).toBeUndefined();
    expect(kindAt(marks, 1, 'name')).toBeUndefined();
    expect(marks.waiting).toBe(1);
  });

  test('marks it where it is now', () => {
    const moved = FILE.replace('00M', '00A,Aero,Ames\n00M');
    const marks = markContributions([correction()], open(moved));
    expect(kindAt(marks, 1, 'name')).toBe('pending');
    expect(kindAt(marks, 0, 'name')).toBeUndefined();
  });

  test('marks it although somebody else wrote there', () => {
    const marks = markContributions([correction()], open(FILE.replace('Thigpen ', 'Thigpen Field')));
    expect(kindAt(marks, 0, 'name')).toBe('pending');
  });

  test('a deletion marks the whole record, a new record none', () => {
    const change = (document: CsvDocument) => {
      document.deleteRecord(1);
      document.insertRecord(2, ['01G', 'Perry', 'Warsaw']);
    };
    const marks = markContributions([sent(change)], open(FILE));
    expect(['iata', 'name', 'city'].map((column) => kindAt(marks, 1, column))).toEqual(
      Array(3).fill('pending'),
    );
    expect(marks.waiting).toBe(2);
  });

  test('is over once the file says it', () => {
    const marks = markContributions([correction()], open(CORRECTED));
    expect([kindAt(marks, 0, 'name'), marks.waiting]).toEqual([undefined, 0]);
  });
});

describe('what was accepted', () => {
  test('is shown as the person’s own, also where records moved', () => {
    const moved = CORRECTED.replace('00M', '00A,Aero,Ames\n00M');
    const marks = markContributions([correction({ state: 'merged' })], open(moved));
    expect(marks.cell(1, 'name')).toMatchObject({ kind: 'corrected', proposal: 1 });
    expect(marks.lost).toEqual([]);
  });

  test('is shown of a new record by its key', () => {
    const added = sent((document) => document.insertRecord(3, ['01G', 'Perry', 'Warsaw']), {
      state: 'merged',
    });
    const marks = markContributions([added], open(`${FILE}01G,Perry,Warsaw\n`));
    expect(kindAt(marks, 3, 'city')).toBe('corrected');
  });

  test('and is not in the file any more is lost', () => {
    const marks = markContributions([correction({ state: 'merged' })], open(FILE));
    expect(kindAt(marks, 0, 'name')).toBeUndefined();
    expect(marks.lost).toMatchObject([{ changes: [{ column: 'name', after: 'Thigpen' }] }]);
  });

  test('and was written over by something new is not lost: that is somebody’s work', () => {
    const newer = open(FILE.replace('Thigpen ', 'Thigpen Field'));
    expect(markContributions([correction({ state: 'merged' })], newer).lost).toEqual([]);
  });

  test('and was sent again waits, and is not called lost', () => {
    const again = correction({ id: 'again', sent: '2026-02-02T03:04:05Z' });
    const marks = markContributions([again, correction({ state: 'merged' })], open(FILE));
    expect([kindAt(marks, 0, 'name'), marks.lost.length]).toEqual(['pending', 0]);
  });
});

test('what was refused leaves no mark', () => {
  const marks = markContributions([correction({ state: 'closed' })], open(FILE));
  expect([kindAt(marks, 0, 'name'), marks.waiting, marks.lost.length]).toEqual([undefined, 0, 0]);
});

test('where two records have the key, none is marked', () => {
  const doubled = open(`${CORRECTED}00M,Thigpen,Bay Springs\n`);
  const marks = markContributions([correction({ state: 'merged' })], doubled);
  expect([kindAt(marks, 0, 'name'), kindAt(marks, 3, 'name')]).toEqual([undefined, undefined]);
});

test('a record whose key was corrected is known by the new one', () => {
  const change = (document: CsvDocument) => {
    document.setCell(0, 0, '00N');
    document.setCell(0, 2, 'Bay');
  };
  const corrected = open(FILE.replace('00M,Thigpen ,Bay Springs', '00N,Thigpen ,Bay'));
  const marks = markContributions([sent(change, { state: 'merged' })], corrected);
  expect([kindAt(marks, 0, 'iata'), kindAt(marks, 0, 'city')]).toEqual(['corrected', 'corrected']);
  expect(markContributions([sent(change, { state: 'merged' })], open(FILE)).lost).toMatchObject([
    { changes: [{ column: 'iata' }, { column: 'city' }] },
  ]);
});

test('a record without a key is found where it waits, also when it moved', () => {
  const keyless = sent((document) => document.setCell(0, 1, 'Thigpen'), {}, []);
  const moved = open(FILE.replace('00M', '00A,Aero,Ames\n00M'));
  expect(kindAt(markContributions([keyless], moved), 1, 'name')).toBe('pending');
  const lost = markContributions([{ ...keyless, state: 'merged' }], moved).lost;
  expect(lost).toMatchObject([{ changes: [{ column: 'name' }] }]);
});

test('a change of the columns waits without a mark', () => {
  const marks = markContributions([sent((document) => document.renameColumn(1, 'airport'))], open(FILE));
  expect([kindAt(marks, 0, 'name'), marks.waiting]).toEqual([undefined, 1]);
});

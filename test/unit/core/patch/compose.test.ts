import { expect, test } from 'vitest';
import { applyPatch } from '../../../../src/core/patch/apply.ts';
import { composePatches } from '../../../../src/core/patch/compose.ts';
import { open, patchFor, patchOf, patchWith, statuses, textOf } from './patches.ts';

const stops = 'id,name,city\nA1,Harbour,Oslo\nB2,Market,Oslo\nC3,Station,Bergen\n';
const key = ['id'];
const saying = (note: string) => ({ key, remarks: () => ({ note }) });

test('what the second patch takes back is in neither', () => {
  const first = patchFor(stops, (file) => file.setCell(0, 1, 'Port'), { key });
  const second = patchFor(stops.replace('Harbour', 'Port'), (file) => file.setCell(0, 1, 'Harbour'), { key });
  expect(composePatches([first, second], open(stops)).changes).toEqual([]);
});

test('two corrections of one cell are one, with what was said last', () => {
  const first = patchFor(stops, (file) => file.setCell(0, 1, 'Port'), saying('first'));
  const second = patchFor(
    stops.replace('Harbour', 'Port'),
    (file) => file.setCell(0, 1, 'Pier'),
    saying('then'),
  );
  expect(composePatches([first, second], open(stops)).changes).toMatchObject([
    { op: 'set', before: 'Harbour', after: 'Pier', note: 'then' },
  ]);
});

test('notes on new and on deleted records stay with them', () => {
  const first = patchFor(stops, (file) => file.insertRecord(3, ['D4', 'Fort', 'Moss']), saying('new'));
  const second = patchFor(stops, (file) => file.deleteRecord(0), saying('gone'));
  expect(composePatches([first, second], open(stops)).changes).toMatchObject([
    { op: 'delete', note: 'gone' },
    { op: 'insert', note: 'new' },
  ]);
});

test('a change that does not apply is told, and not taken up', () => {
  const first = patchFor(stops, (file) => file.setCell(0, 1, 'Port'), { key });
  const rival = patchFor(stops, (file) => file.setCell(0, 1, 'Pier'), { key });
  const { changes, outcomes } = composePatches([first, rival], open(stops));
  expect(outcomes.map(statuses)).toEqual([['applies'], ['conflict']]);
  expect(changes).toMatchObject([{ after: 'Port' }]);
});

test('a moved record is deleted here and inserted there, with its new values', () => {
  const document = open(stops);
  document.moveRecord(2, 0);
  document.setCell(0, 1, 'Terminal');
  const patch = patchOf(document, { key });
  expect(patch.changes.map(({ op }) => op).toSorted()).toEqual(['delete', 'insert']);
  const file = open(stops);
  expect(statuses(applyPatch(patch, file))).toEqual(['applies', 'applies']);
  expect(textOf(file)).toBe(textOf(document));
  const again = composePatches([patchWith(patch)], open(stops));
  expect(patchWith(again).id).toBe(patchWith(patch).id);
});

test('a patch cannot say that two columns exchanged their names', () => {
  const document = open(stops);
  document.renameColumn(1, 'city');
  document.renameColumn(2, 'name');
  expect(() => patchOf(document, { key })).toThrow('cannot say this rename-column');
});

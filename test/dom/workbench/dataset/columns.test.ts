import { expect, test } from 'vitest';
import type { CsvDocument } from '../../../../src/core/csv/csv-document.ts';
import { AIRFIELDS, startSession } from './airfields.ts';

const EDITS: Readonly<Record<string, (document: CsvDocument) => void>> = {
  'add-column': (document) => {
    document.addColumn(1, 'zone');
    document.setCell(0, 1, 'A');
  },
  'rename-column': (document) => document.renameColumn(1, 'title'),
  'delete-column': (document) => document.deleteColumn(2),
  'move-column': (document) => document.moveColumn(0, 2),
};

const textOf = ({ document }: { document: CsvDocument }) => new TextDecoder().decode(document.toBytes());

test.each(Object.entries(EDITS))('%s is kept in the draft with what else was done', async (_, edit) => {
  const session = startSession();
  session.change((document) => document.setCell(1, 1, 'Beech'));
  session.change((document) => document.insertRecord(4, ['E5', 'Elm', 'Ely']));
  session.change(edit);
  const draft = session.draft();
  if (!draft) throw new Error('Nothing was changed');
  const later = startSession();
  expect(await later.restore(draft)).toBe(draft.patch.changes.length);
  expect(textOf(later)).toBe(textOf(session));
});

test.each(Object.entries(EDITS))('%s is taken back alone, and leaves the rest', (op, edit) => {
  const session = startSession();
  session.change((document) => document.setCell(1, 1, 'Beech'));
  session.change(edit);
  const change = session.patch()?.changes.find((each) => each.op === op);
  if (!change) throw new Error(`There is no ${op}`);
  session.revert(change);
  expect(textOf(session)).toBe(AIRFIELDS.replace('Birch', 'Beech'));
});

test('a cell and a record are taken back when their columns have other names', () => {
  const session = startSession();
  session.change((document) => document.setCell(1, 1, 'Beech'));
  session.change((document) => document.insertRecord(4, ['E5', 'Elm', 'Ely']));
  session.change((document) => document.renameColumn(1, 'title'));
  for (const op of ['set', 'insert']) {
    const change = session.patch()?.changes.find((each) => each.op === op);
    if (change) session.revert(change);
  }
  expect(textOf(session)).toBe(AIRFIELDS.replace('name', 'title'));
});

test.each(Object.entries(EDITS))('the file comes back byte for byte when %s is taken back', (_, edit) => {
  const session = startSession();
  session.change(edit);
  for (let change; (change = session.patch()?.changes[0]) !== undefined;) session.revert(change);
  expect(textOf(session)).toBe(AIRFIELDS);
});

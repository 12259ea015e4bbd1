import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/core/draft.ts';
import { remaining, sendable } from '../../../../src/workbench/send/part-of-draft.ts';
import { draftOf, startSession } from '../dataset/airfields.ts';

function draftWith(...names: string[]): Draft {
  const session = startSession();
  names.forEach((name, record) => session.change((document) => document.setCell(record, 1, name)));
  return draftOf(session);
}

const saidBy = (draft: Draft | undefined) =>
  draft?.patch.changes.map((change) => 'after' in change && change.after);

test('what no longer fits is not sent', () => {
  const draft = { ...draftWith('Ash', 'Beech', 'Cypress'), unplaced: 1 };
  expect(saidBy(sendable(draft))).toEqual(['Ash', 'Beech']);
  expect(sendable(draft)?.patch.id).toBe(draftWith('Ash', 'Beech').patch.id);
  expect(sendable({ ...draft, unplaced: 3 })).toBeUndefined();
  expect(sendable(undefined)).toBeUndefined();
});

test('a file that is in no repository has nowhere to go', () => {
  const draft = draftWith('Ash');
  const { dialect } = draft.patch.source;
  const source = { kind: 'url' as const, url: 'https://a.example/a.csv', dialect };
  expect(sendable({ ...draft, patch: { ...draft.patch, source } })).toBeUndefined();
});

test('after sending, what was added meanwhile stays', () => {
  const sent = draftWith('Ash', 'Beech').patch.changes;
  expect(saidBy(remaining(draftWith('Ash', 'Beech', 'Cypress'), sent))).toEqual(['Cypress']);
  expect(saidBy(remaining(draftWith('Aspen', 'Beech'), sent))).toEqual(['Aspen']);
});

test('after sending, what no longer fits stays as such', () => {
  const stored = { ...draftWith('Ash', 'Beech', 'Cypress'), unplaced: 1 };
  const left = remaining(stored, sendable(stored)?.patch.changes ?? []);
  expect(saidBy(left)).toEqual(['Cypress']);
  expect(left?.unplaced).toBe(1);
});

test('after all was sent, nothing stays', () => {
  const draft = draftWith('Ash', 'Beech');
  expect(remaining(draft, draft.patch.changes)).toBeUndefined();
  expect(remaining(undefined, draft.patch.changes)).toBeUndefined();
});

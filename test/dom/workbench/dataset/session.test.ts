import { describe, expect, test } from 'vitest';
import { draftSchema } from '../../../../src/core/draft.ts';
import { AIRFIELDS, changeOf, changesOf, draftOf, startSession, textOf } from './airfields.ts';

function edited() {
  const session = startSession();
  session.change((document) => document.setCell(1, 2, 'Burton'));
  session.change((document) => document.insertRecord(3, ['E5', 'Elm', 'Ely']));
  session.change((document) => document.deleteRecord(0));
  return session;
}

describe('what is kept', () => {
  test('is nothing before the first correction', () => {
    const session = startSession();
    expect(session.isEmpty).toBe(true);
    expect(session.draft()).toBeUndefined();
  });

  test('is a draft that can be read again, with what it was made from', () => {
    const draft = draftOf(edited());
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(draft.patch).toMatchObject({ page: 'https://portal.example/', source: { commit: 'c0ffee' } });
    expect(draft.patch.changes.map(({ op }) => op).toSorted()).toEqual(['delete', 'insert', 'set']);
  });

  test('puts every kind of correction back onto the same file', async () => {
    const before = edited();
    const after = startSession();
    expect(await after.restore(draftOf(before))).toBe(3);
    expect(textOf(after)).toBe(textOf(before));
    expect(after.unplaced).toEqual([]);
    expect(draftOf(after).patch.id).toBe(draftOf(before).patch.id);
  });
});

describe('a file that moved', () => {
  const MOVED = AIRFIELDS.replace('A1,', 'A0,Ash,Ayr\nA1,').replace('Crewe', 'Chester');

  async function restored() {
    const before = startSession();
    before.change((document) => document.setCell(2, 2, 'Cork'));
    before.change((document) => document.setCell(3, 1, 'Dog Wood'));
    before.remark(
      changeOf(before, (change) => change.op === 'set' && change.after === 'Dog Wood'),
      { note: 'Sign' },
    );
    const after = startSession(MOVED);
    return { after, placed: await after.restore(draftOf(before)) };
  }

  test('takes what fits where it is now; the rest is kept and counted', async () => {
    const { after, placed } = await restored();
    expect(placed).toBe(1);
    expect(textOf(after)).toBe(MOVED.replace('Dogwood', 'Dog Wood'));
    expect(after.unplaced).toMatchObject([{ op: 'set', after: 'Cork' }]);
    expect(draftOf(after)).toMatchObject({
      unplaced: 1,
      patch: { changes: [{ after: 'Dog Wood' }, { after: 'Cork' }] },
    });
    expect(changesOf(after)).toHaveLength(1);
  });

  test('keeps the remark with its correction', async () => {
    const { after } = await restored();
    expect(changesOf(after)).toMatchObject([{ after: 'Dog Wood', note: 'Sign' }]);
  });

  test('what does not fit outlives one more time, until it is discarded', async () => {
    const { after } = await restored();
    for (const change of changesOf(after)) after.revert(change);
    expect(after.isEmpty).toBe(false);
    const again = startSession(MOVED);
    expect(await again.restore(draftOf(after))).toBe(0);
    for (const change of again.unplaced) again.discard(change);
    expect(again.draft()).toBeUndefined();
  });

  test('that says it already takes it off the draft', async () => {
    const before = startSession();
    before.change((document) => document.setCell(2, 2, 'Chester'));
    const after = startSession(MOVED);
    expect(await after.restore(draftOf(before))).toBe(0);
    expect(after.isEmpty).toBe(true);
  });

  test('into an encoding that lacks a character keeps the correction aside', async () => {
    const before = startSession();
    before.change((document) => document.setCell(0, 1, 'Ольха'));
    const latin = AIRFIELDS.replace('Bury', 'Fécamp');
    const after = startSession(Uint8Array.from(latin, (character) => character.charCodeAt(0)));
    expect(await after.restore(draftOf(before))).toBe(0);
    expect(after.unplaced).toHaveLength(1);
  });
});

describe('taking back', () => {
  test.each(['set', 'insert', 'delete'] as const)('one %s leaves the others', (op) => {
    const session = edited();
    session.revert(changeOf(session, (change) => change.op === op));
    expect(changesOf(session).map((change) => change.op)).not.toContain(op);
    expect(session.changeCount()).toBe(2);
    session.change((document) => document.undo());
    expect(session.changeCount()).toBe(3);
  });

  test('everything gives the file back, byte for byte', () => {
    const session = edited();
    while (session.changeCount() > 0) session.revert(changeOf(session, () => true));
    expect(textOf(session)).toBe(AIRFIELDS);
  });

  test('of two equal new records takes one', () => {
    const session = startSession();
    session.change((document) => document.insertRecord(4, ['', '', '']));
    session.change((document) => document.insertRecord(4, ['', '', '']));
    session.revert(changeOf(session, () => true));
    expect(session.changeCount()).toBe(1);
  });
});

test('everybody who listens hears of each change, until they stop', () => {
  const session = startSession();
  let heard = 0;
  const stop = session.subscribe(() => (heard += 1));
  session.change((document) => document.setCell(0, 1, 'Ash'));
  session.revert(changeOf(session, () => true));
  expect(heard).toBe(2);
  stop();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  expect(heard).toBe(2);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosave, type SaveState } from '../../../../src/workbench/dataset/autosave.ts';
import { changeOf, draftOf, memoryDrafts, startSession } from './airfields.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started() {
  const session = startSession();
  const drafts = memoryDrafts();
  const states: SaveState[] = [];
  return { session, drafts, states, saver: autosave(session, drafts, (state) => states.push(state)) };
}

test('several quick corrections are one write', async () => {
  const { session, drafts, states } = started();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  session.change((document) => document.setCell(1, 1, 'Beech'));
  expect(session.isSaved).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drafts.writes).toEqual(['save 2']);
  expect(session.isSaved).toBe(true);
  expect(states.at(-1)).toBe('saved');
});

test('the last correction taken back removes the draft', async () => {
  const { session, drafts } = started();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await vi.advanceTimersByTimeAsync(1_000);
  session.revert(changeOf(session, () => true));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drafts.writes).toEqual(['save 1', 'remove']);
});

test('leaving waits for the store', async () => {
  const { session, drafts, saver } = started();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await saver.flush();
  expect(await drafts.load(session.dataset.id)).toMatchObject({ patch: { changes: [{ after: 'Ash' }] } });
  await saver.flush();
  expect(drafts.writes).toEqual(['save 1']);
});

test('writes never overtake each other', async () => {
  const { session, drafts, saver } = started();
  const gates: (() => void)[] = [];
  const { save } = drafts;
  drafts.save = async (draft) => {
    await new Promise<void>((resolve) => gates.push(resolve));
    await save(draft);
  };
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await vi.advanceTimersByTimeAsync(500);
  session.change((document) => document.setCell(1, 1, 'Beech'));
  await vi.advanceTimersByTimeAsync(500);
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await vi.advanceTimersByTimeAsync(500);
  expect(session.isSaved).toBe(false);
  gates[1]?.();
  await saver.flush();
  expect(drafts.writes).toEqual(['save 1', 'save 2']);
  expect(session.isSaved).toBe(true);
});

test('a store that fails is told, and the next correction tries again', async () => {
  const { session, drafts, states } = started();
  const { save } = drafts;
  drafts.save = async () => Promise.reject(new Error('The disk is full'));
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states.at(-1)).toBe('failed');
  expect(session.isSaved).toBe(false);
  drafts.save = save;
  session.change((document) => document.setCell(0, 1, 'Aspen'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states.at(-1)).toBe('saved');
  expect(drafts.writes).toEqual(['save 1']);
});

test('stopping writes what is pending, and nothing after', async () => {
  const { session, drafts, saver } = started();
  session.change((document) => document.setCell(0, 1, 'Ash'));
  await saver.stop();
  session.change((document) => document.setCell(0, 1, 'Aspen'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drafts.writes).toEqual(['save 1']);
});

test('a session that was restored tells the store what became of it', async () => {
  const before = startSession();
  before.change((document) => document.setCell(0, 1, 'Ash'));
  const session = startSession();
  await session.restore(draftOf(before));
  const drafts = memoryDrafts();
  autosave(session, drafts, () => undefined);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drafts.writes).toEqual(['save 1']);
  expect(session.isSaved).toBe(true);
});

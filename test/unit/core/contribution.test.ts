import { describe, expect, test } from 'vitest';
import { contributionSchema, withNews, withoutProposal } from '../../../src/core/contribution.ts';
import { sampleContribution } from './sample-contribution.ts';

const NOW = '2026-01-03T00:00:00Z';
const answer = { author: 'city', isModerator: true, text: 'Thank you', created: NOW };
const open = { tag: 't1', state: 'open' as const, mergedCommit: undefined, answers: [] };

describe('news', () => {
  test('that say the same are no news, only a later look', () => {
    const seen = withNews(sampleContribution(), open, NOW);
    expect(seen).toMatchObject({ isSeen: true, checked: NOW, tag: 't1', state: 'open' });
  });

  test.each([
    ['an answer', { ...open, answers: [answer] }],
    ['a merge', { ...open, state: 'merged' as const, mergedCommit: 'c0ffee1' }],
    ['a refusal', { ...open, state: 'closed' as const }],
  ])('%s is to be looked at, and stays so until it is', (_, news) => {
    const told = withNews(sampleContribution(), news, NOW);
    expect(told).toMatchObject({ isSeen: false, state: news.state });
    expect(withNews(told, news, NOW).isSeen).toBe(false);
    expect(withNews({ ...told, isSeen: true }, news, NOW).isSeen).toBe(true);
  });

  test('keep the merged commit, and lose it when the forge takes it back', () => {
    const merged = withNews(sampleContribution(), { ...open, state: 'merged', mergedCommit: 'c0ffee1' }, NOW);
    expect(merged.mergedCommit).toBe('c0ffee1');
    expect(withNews(merged, open, NOW)).not.toHaveProperty('mergedCommit');
  });

  test('forget what the file said before the answer changed', () => {
    const closed = { ...withNews(sampleContribution(), { ...open, state: 'closed' }, NOW), inFile: [true] };
    expect(withNews(closed, { ...open, state: 'closed' }, NOW).inFile).toEqual([true]);
    expect(withNews(closed, open, NOW)).not.toHaveProperty('inFile');
  });

  test('of a thread without end are kept in part, and can be read again', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ ...answer, text: `${n} ${'x'.repeat(50_000)}` }));
    const told = withNews(sampleContribution(), { ...open, answers: many }, NOW);
    expect(told.answers).toHaveLength(50);
    expect(told.answers.at(-1)?.text).toMatch(/^499 x{9996}$/);
    expect(contributionSchema.parse(told)).toEqual(told);
  });
});

test('a proposal that is gone is news once; what it was tagged with is forgotten', () => {
  const gone = withoutProposal(sampleContribution({ tag: 't0' }), NOW);
  expect(gone).toMatchObject({ state: 'gone', isSeen: false, checked: NOW });
  expect(gone).not.toHaveProperty('tag');
  expect(withoutProposal({ ...gone, isSeen: true }, NOW).isSeen).toBe(true);
});

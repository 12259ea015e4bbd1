import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/core/source.ts';
import { findDecisive } from '../../../src/locate/find-decisive.ts';

function candidate(reason: Candidate['reason'], path?: string): Candidate {
  const url = 'https://town.example/a.csv';
  if (path === undefined) return { source: { kind: 'url', url }, reason, score: 0.1 };
  return {
    source: { kind: 'forge', forge: 'github', host: 'github.com', repository: 'o/r', ref: 'main', path },
    reason,
    score: 0.5,
  };
}

test('nothing is decided among no candidates', () => {
  expect(findDecisive([])).toBeUndefined();
});

test.each(['page-is-file', 'link-is-file'] as const)('%s decides', (reason) => {
  const best = candidate(reason);
  expect(findDecisive([best, candidate('link-on-page', 'b.csv')])).toBe(best);
});

test('the only file in a repository decides, also before the plain address of the same file', () => {
  const inForge = candidate('link-on-page', 'a.csv');
  expect(findDecisive([inForge, candidate('link-is-file')])).toBe(inForge);
});

test('between two files in repositories a person chooses', () => {
  expect(
    findDecisive([candidate('link-in-table', 'a.csv'), candidate('link-on-page', 'b.csv')]),
  ).toBeUndefined();
});

test('a plain address beside a table does not decide', () => {
  expect(findDecisive([candidate('link-in-table')])).toBeUndefined();
});

test('a file that is linked somewhere and whose name says nothing does not decide', () => {
  const elsewhere = { ...candidate('link-on-page', 'x.csv'), score: 0.4 };
  expect(findDecisive([elsewhere])).toBeUndefined();
});

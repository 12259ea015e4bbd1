import { expect, test } from 'vitest';
import { creditsMarkdown, type CreditWords } from '../../../src/history/credits-markdown.ts';
import { creditsOf } from '../../../src/history/credits.ts';
import { historyOf } from './reading.ts';
import { makeRepository, type NewCommit } from './test-repository.ts';

const WORDS: CreditWords = {
  title: (dataset) => `Credits of ${dataset}`,
  accepted: (count) => `${count} accepted.`,
  since: (first, latest) => `${first} to ${latest}.`,
  partial: 'Older ones were not read.',
  contributors: 'Contributors',
  contributor: 'Name',
  corrections: 'Changes',
  proposals: 'Proposals',
  first: 'Since',
  moderators: 'Moderators',
  reviewed: (count) => `${count} reviewed`,
};

function trailers(patch: string, reviewer: string): string {
  return `Correct\n\nEmendata-Patch: ${patch.repeat(64)}\nReviewed-by: ${reviewer} <rita@example.org>\n`;
}

const COMMITS: NewCommit[] = [
  { files: { 'data.csv': 'id,a\n1,x\n2,x\n' }, author: { name: 'Pub', email: 'pub@example.org' } },
  {
    files: { 'data.csv': 'id,a\n1,y\n2,x\n' },
    author: { name: 'Ada', email: '1+ada@users.noreply.github.com' },
    message: trailers('a', 'Rita'),
  },
  {
    files: { 'data.csv': 'id,a\n1,y\n2,z\n' },
    author: { name: 'A. L.', email: 'ada@users.noreply.github.com' },
    message: trailers('b', 'Rita'),
  },
  {
    files: { 'data.csv': 'id,a\n1,y\n2,zz\n' },
    author: { name: '| @everyone [x](http://e.org) #1 `x`', email: 'x@example.org' },
    message: 'Squashed (#4)\n\nCo-authored-by: <b>@all</b> ~~x~~ <y@example.org>\n',
  },
];

test('whom a dataset owes what', async () => {
  const credits = creditsOf(await historyOf(await makeRepository(COMMITS)));
  expect(
    credits.contributors.map(({ contributor: { id, name, login }, changes, accepted }) => ({
      id,
      name,
      login,
      changes,
      accepted,
    })),
  ).toEqual([
    { id: 'ada', name: 'A. L.', login: 'ada', changes: 2, accepted: 2 },
    expect.objectContaining({ changes: 1, accepted: 1 }),
    expect.objectContaining({ name: '<b>@all</b> ~~x~~', changes: 1, accepted: 1 }),
    { id: 'pub@example.org', name: 'Pub', login: undefined, changes: 0, accepted: 0 },
  ]);
  expect(credits.moderators.map(({ contributor, reviewed }) => [contributor.name, reviewed])).toEqual([
    ['Rita', 2],
  ]);
  expect(credits).toMatchObject({ accepted: 3, isComplete: true, since: '2024-01-01T00:00:00Z' });
});

test('as Markdown: no address of anybody, and no name acts', async () => {
  const history = await historyOf(await makeRepository(COMMITS), { limit: 3 });
  const text = creditsMarkdown(creditsOf(history), 'stops_2024', WORDS);
  expect(text).toContain(
    '# Credits of stops\\_2024\n\n3 accepted. 2024-01-01 to 2024-01-01. Older ones were not read.',
  );
  expect(text).toContain('| A. L. (ada) | 2 | 2 | 2024-01-01 |');
  expect(text).toContain('- Rita: 2 reviewed');
  expect(text).not.toMatch(/example\.org|noreply|(?<!\\)<|@|#1|(?<!\\)\]|:\/\//);
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(3);
});

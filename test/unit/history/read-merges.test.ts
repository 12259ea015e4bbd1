import { expect, test } from 'vitest';
import { creditsOf } from '../../../src/history/credits.ts';
import { provenanceOf } from '../../../src/history/provenance.ts';
import { historyOf } from './reading.ts';
import { makeRepository, type NewCommit } from './test-repository.ts';

const A = 'id,name\n1,a\n2,b\n';
const B = 'id,name\n1,A\n2,b\n';
const C = 'id,name\n1,A\n2,B\n';
const accepted = (number: number) =>
  `Accept\n\nFrom proposal #${number}.\n\nReviewed-by: Rita <rita@example.org>\n`;

/** Two corrections, each in a branch of its own, each merged before the next. */
const MERGED: NewCommit[] = [
  { files: { 'data.csv': A } },
  { files: { 'data.csv': B }, message: 'One' },
  { files: { 'data.csv': B }, parents: [0, 1], message: accepted(1) },
  { files: { 'data.csv': C }, message: 'Two' },
  { files: { other: 'x' }, message: 'Two, and something else' },
  { files: { 'data.csv': C }, parents: [2, 4], message: accepted(2) },
  { files: { other: 'y' } },
];

test('a merge through which the file came unchanged is no version, but says who accepted it', async () => {
  const repository = await makeRepository(MERGED);
  const history = await historyOf(repository);
  expect(history.versions.map(({ facts }) => facts.subject)).toEqual(['Two', 'One', 'Commit 0']);
  expect(
    history.versions.map((version) => {
      const { proposals, reviewers } = provenanceOf(version);
      return [...proposals, ...reviewers.map(({ name }) => name)];
    }),
  ).toEqual([[2, 'Rita'], [1, 'Rita'], []]);
  expect(creditsOf(history)).toMatchObject({ accepted: 2, moderators: [{ reviewed: 2 }] });
});

test('looks no further than the oldest version that was read', async () => {
  const repository = await makeRepository(MERGED);
  const taken: string[] = [];
  const listCommits = repository.listCommits.bind(repository);
  repository.listCommits = async function* (...asked) {
    for await (const commit of listCommits(...asked)) {
      taken.push(commit.commit);
      yield commit;
    }
  };
  await historyOf(repository, { limit: 1 });
  expect(taken).toEqual([6, 5, 4, 3].map((n) => repository.ids[n]));
});

test('what was found stays when more is read', async () => {
  const repository = await makeRepository(MERGED);
  const known = await historyOf(repository, { limit: 1 });
  const history = await historyOf(repository, { known });
  expect(history).toEqual(await historyOf(repository));
});

import { expect, test } from 'vitest';
import { commitFacts } from '../../../src/history/commit-facts.ts';
import { commitMessage } from '../../../src/deliver/commit-message.ts';
import { samplePatch, setChange } from '../deliver/sample-patch.ts';

const AUTHOR = { name: 'Ada', email: 'ada@example.org' };
const ID = 'a'.repeat(64);

test('the patch, the people, the reason and the number of a commit', () => {
  const message = [
    'Correct two stops (#12)',
    'The square was renamed in May.',
    'See the council paper.',
    `Emendata-Patch: ${ID}\nCo-authored-by: Bo <7+bo@users.noreply.github.com>\nReviewed-by: Cy <cy@example.org>`,
  ].join('\n\n');
  expect(commitFacts({ author: AUTHOR, message })).toEqual({
    author: { id: 'ada@example.org', name: 'Ada', login: undefined },
    coAuthors: [{ id: 'bo', name: 'Bo', login: 'bo' }],
    reviewers: [{ id: 'cy@example.org', name: 'Cy', login: undefined }],
    subject: 'Correct two stops (#12)',
    reason: 'The square was renamed in May.\n\nSee the council paper.',
    patches: [ID],
    proposals: [12],
  });
});

test('finds the patch in the message that delivery writes', () => {
  const patch = samplePatch([setChange()]);
  expect(commitFacts({ author: AUTHOR, message: commitMessage(patch) }).patches).toEqual([patch.id]);
});

test.each([
  ['Merge pull request #7 from ada/fix', [7]],
  ['Correct (#12)', [12]],
  ['Correct (#12) again', []],
  ['Closes #3', []],
  ['Accept\n\nFrom proposal #4.\nFrom proposal #5: 1 of its 2 changes.\n… From proposal #6.', [4, 5]],
  ['Correct (#99999999999)', []],
  ['', []],
])('the numbers of the proposals in %j', (message, numbers) => {
  expect(commitFacts({ author: AUTHOR, message }).proposals).toEqual(numbers);
});

test('an author is not their own co-author, and nobody is named twice', () => {
  const message =
    'One\n\nCo-authored-by: Ada <ADA@example.org>\nCo-authored-by: Bo <b@x.org>\nCo-authored-by: B. <B@x.org>\n';
  expect(commitFacts({ author: AUTHOR, message }).coAuthors.map(({ name }) => name)).toEqual(['B.']);
});

test('hostile names and trailers are text on one line, or nothing', () => {
  const author = { name: '\u202eevil\u0007\nname\u200b', email: 'x' };
  const message = `\u0000\n\nEmendata-Patch: ${'z'.repeat(64)}\nReviewed-by: <>\nReviewed-by: ${'n'.repeat(5_000)}`;
  const facts = commitFacts({ author, message });
  expect(facts.author.name).toBe('evil name');
  expect(facts.patches).toEqual([]);
  expect(facts.reviewers.map(({ name }) => name.length)).toEqual([200]);
});

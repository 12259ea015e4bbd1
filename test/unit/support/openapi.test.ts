import { expect, test } from 'vitest';
import { expectDescribed } from '../../support/openapi.ts';

const REF = {
  ref: 'refs/heads/main',
  node_id: 'x',
  url: 'https://api.github.com/repos/a/b/git/refs/heads/main',
  object: { type: 'commit', sha: 'a'.repeat(40), url: 'https://api.github.com/repos/a/b/git/commits/a' },
};
const PATH = '/repos/{owner}/{repo}/git/ref/{ref}';

// The first answer waits until 13 MB of description are read.
test('an answer as described passes, null where null is allowed', { timeout: 60_000 }, () => {
  expectDescribed('GET', PATH, 200, REF);
  const file = { sha: null, filename: 'a', status: 'added', additions: 1, deletions: 0, changes: 1 };
  const addresses = { blob_url: REF.url, raw_url: REF.url, contents_url: REF.url };
  expectDescribed('GET', '/repos/{owner}/{repo}/pulls/{pull_number}/files', 200, [{ ...file, ...addresses }]);
  expectDescribed('DELETE', '/repos/{owner}/{repo}/git/refs/{ref}', 204, undefined);
});

test('an answer that is not as described is named with the place', () => {
  expect(() => expectDescribed('GET', PATH, 200, { ...REF, ref: 1 })).toThrow('/ref: must be string');
  expect(() => expectDescribed('GET', PATH, 200, { ...REF, object: { ...REF.object, sha: 'a' } })).toThrow(
    '/object/sha',
  );
  expect(() => expectDescribed('GET', PATH, 200, { ...REF, url: 'no address' })).toThrow(
    '/url: must match format "uri"',
  );
  expect(() => expectDescribed('GET', PATH, 200, {})).toThrow("must have required property 'node_id'");
  expect(() => expectDescribed('GET', PATH, 200, null)).toThrow('must be object');
});

test('what GitHub does not describe is named', () => {
  expect(() => expectDescribed('GET', '/nothing', 200, {})).toThrow('GitHub describes no GET /nothing');
  expect(() => expectDescribed('GET', PATH, 418, {})).toThrow('only 200, 404, 409');
});

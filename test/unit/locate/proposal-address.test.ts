import { expect, test } from 'vitest';
import { parseProposalAddress } from '../../../src/locate/proposal-address.ts';

test.each([
  ['https://github.com/harbour/stations/pull/12', 'github.com', 12],
  ['https://www.github.com/harbour/stations/pull/12', 'github.com', 12],
  ['https://github.com/harbour/stations/pull/12/files?w=1#diff-1', 'github.com', 12],
  ['https://git.example.org:8443/harbour/stations/pull/7/', 'git.example.org:8443', 7],
  ['http://127.0.0.1:3000/harbour/stations/pull/1', '127.0.0.1:3000', 1],
])('%s is a proposal', (url, host, number) => {
  expect(parseProposalAddress(url)).toEqual({
    forge: 'github',
    host,
    repository: 'harbour/stations',
    number,
  });
});

test.each([
  [
    'https://gitlab.com/harbour/data/stations/-/merge_requests/12',
    'gitlab',
    'gitlab.com',
    'harbour/data/stations',
  ],
  ['https://git.town.example/a/b/-/merge_requests/12/diffs?x=1', 'gitlab', 'git.town.example', 'a/b'],
  ['https://codeberg.org/harbour/stations/pulls/12/files', 'forgejo', 'codeberg.org', 'harbour/stations'],
  ['https://git.town.example:3000/a/b/pulls/12', 'forgejo', 'git.town.example:3000', 'a/b'],
])('%s is a proposal of %s', (url, forge, host, repository) => {
  expect(parseProposalAddress(url)).toEqual({ forge, host, repository, number: 12 });
});

test.each([
  '',
  'no address',
  'https://github.com/harbour/stations',
  'https://github.com/harbour/stations/pulls',
  'https://github.com/harbour/stations/pull/0',
  'https://github.com/harbour/stations/pull/12a',
  'https://github.com/harbour/stations/pull/99999999999',
  'https://github.com/harbour/stations/issues/12',
  'https://github.com/har%20bour/stations/pull/12',
  'https://github.com//stations/pull/12',
  'https://raw.githubusercontent.com/harbour/stations/pull/12',
  'https://gitlab.com/harbour/stations/pull/12',
  'https://gitlab.com/harbour/stations/-/issues/12',
  'https://gitlab.com/stations/-/merge_requests/12',
  'https://github.com/harbour/stations/-/merge_requests/12',
  'https://github.com/harbour/stations/pulls/12',
  'https://codeberg.org/harbour/stations/pull/12',
  'https://codeberg.org/harbour/stations/-/merge_requests/12',
  'https://gitlab.com/harbour/stations/pulls/12',
  'https://user:secret@github.com/harbour/stations/pull/12',
  'http://git.example.org:8080/harbour/stations/pull/12',
  'javascript:alert(1)//harbour/stations/pull/12',
])('%j is none', (url) => {
  expect(parseProposalAddress(url)).toBeUndefined();
});

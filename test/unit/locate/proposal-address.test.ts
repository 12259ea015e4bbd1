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
  'https://user:secret@github.com/harbour/stations/pull/12',
  'http://git.example.org:8080/harbour/stations/pull/12',
  'javascript:alert(1)//harbour/stations/pull/12',
])('%j is none', (url) => {
  expect(parseProposalAddress(url)).toBeUndefined();
});

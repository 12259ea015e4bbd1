import { expect, test } from 'vitest';
import { parseDeskHash, toDeskHash, type DeskPlace } from '../../../src/core/desk-place.ts';
import { proposalKey } from '../../../src/core/proposal-address.ts';

const PROPOSAL = {
  forge: 'github',
  host: '127.0.0.1:3000',
  repository: 'harbour/stations',
  number: 12,
} as const;

const SOURCE = {
  kind: 'forge',
  forge: 'github',
  host: 'github.com',
  repository: 'harbour/stations',
  ref: 'next/one',
  path: 'data/Fécamp 1.csv',
} as const;

test.each<[DeskPlace, string]>([
  [{ name: 'inbox' }, 'inbox'],
  [{ name: 'inbox', host: 'git.example:8443' }, 'inbox/git.example%3A8443'],
  [{ name: 'contributions' }, 'contributions'],
  [
    { name: 'decide', key: proposalKey(PROPOSAL) },
    'decide/github%3A127.0.0.1%3A3000%2Fharbour%2Fstations%2312',
  ],
  [{ name: 'proposal', proposal: PROPOSAL }, 'proposal/github/127.0.0.1%3A3000/harbour%2Fstations/12'],
  [
    { name: 'history', source: SOURCE },
    'history/github/github.com/harbour%2Fstations/next%2Fone/data%2FF%C3%A9camp%201.csv',
  ],
  [
    { name: 'history', source: SOURCE, focus: { blob: 'b'.repeat(40), record: 3, column: 'näme/1' } },
    `history/github/github.com/harbour%2Fstations/next%2Fone/data%2FF%C3%A9camp%201.csv/${'b'.repeat(40)}/3/n%C3%A4me%2F1`,
  ],
  [
    { name: 'undo', login: 'ada', source: SOURCE },
    'undo/ada/github/github.com/harbour%2Fstations/next%2Fone/data%2FF%C3%A9camp%201.csv',
  ],
])('%j has an address and is found by it', (place, hash) => {
  expect(toDeskHash(place)).toBe(hash);
  expect(parseDeskHash(hash)).toEqual(place);
  expect(parseDeskHash(`#${hash}`)).toEqual(place);
});

test.each([
  '',
  '#',
  'elsewhere',
  'decide',
  'decide/%',
  'inbox/ho st',
  'undo/ada',
  'history/github/github.com/harbour%2Fstations/main',
  'proposal/github/host/a%2Fb',
  'proposal/github/ho st/a%2Fb/1',
  'proposal/github/host/a%2Fb/0',
  'proposal/sourcehut/host/a%2Fb/1',
])('%j leads nowhere', (hash) => {
  expect(parseDeskHash(hash)).toBeUndefined();
});

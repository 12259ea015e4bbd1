import { expect, test } from 'vitest';
import { NothingToSendError } from '../../../../src/deliver/nothing-to-send.ts';
import { ConflictError, ForgeError } from '../../../../src/forges/forge.ts';
import { StaleProposalError } from '../../../../src/forges/moderating.ts';
import { en as catalogue } from '../../../../src/i18n/en.ts';
import { desk } from '../../../../src/i18n/en/desk.ts';
import { proposal } from '../../../../src/i18n/en/proposal.ts';
import { NoRightError, OutdatedDecisionError } from '../../../../src/moderate/decided.ts';
import { toSetback } from '../../../../src/workbench/desk/setback.ts';
import { reviewOf, stations } from '../proposal/sample-review.ts';

const en = { ...catalogue, desk, proposal };

const REVIEW = reviewOf({ before: stations(1, () => '1'), after: stations(1, () => '2') });

test.each([
  [new OutdatedDecisionError('changed', REVIEW), 'The file changed meanwhile'],
  [new OutdatedDecisionError('policy', REVIEW), 'policy'],
  [new StaleProposalError(12, 'open'), 'changed after you looked'],
  [new ConflictError([]), 'The file changed meanwhile'],
  [new NothingToSendError(), 'The file changed meanwhile'],
])('after %s the proposal is shown again', (error, says) => {
  const setback = toSetback(error, en);
  expect(setback).toMatchObject({ mustLookAgain: true, isAboutToken: false });
  expect(setback.text).toContain(says);
});

test.each([
  [new NoRightError('harbour/stations'), 'may not write'],
  [new ForgeError('unauthorized', 'no'), 'token'],
  [new ForgeError('forbidden', 'no'), 'token'],
])('after %s another token is asked for', (error, says) => {
  const setback = toSetback(error, en);
  expect(setback).toMatchObject({ mustLookAgain: false, isAboutToken: true });
  expect(setback.text).toContain(says);
});

test('a forge that is away is tried again with the same', () => {
  const setback = toSetback(new ForgeError('unreachable', 'no'), en);
  expect(setback).toEqual({
    text: 'No answer. Is the network up?',
    mustLookAgain: false,
    isAboutToken: false,
  });
});

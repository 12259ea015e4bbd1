import { describe, expect, test } from 'vitest';
import { changeIds } from '../../../src/core/patch/identity.ts';
import type { Answer } from '../../../src/forges/moderating.ts';
import type { Fate } from '../../../src/moderate/decided.ts';
import { readReceipt, receiptLine, wordsOf } from '../../../src/moderate/receipt.ts';
import { patchOf, set } from './sample.ts';

const PATCH = patchOf([set(0, 1, 'Market Square'), set(1, 1, 'Chapel'), set(2, 2, 'Town')]);
const ACCEPTED: Fate = { became: 'accepted' };
const WRONG: Fate = { became: 'refused', reason: 'wrong' };
const LEFT: Fate = { became: 'left' };

function line(fates: readonly Fate[], commit: string | undefined = 'abcdef1234', id = PATCH.id): string {
  const ids = changeIds(PATCH);
  return receiptLine([{ id, commit, changes: fates.map((fate, place) => ({ id: ids[place] ?? '', fate })) }]);
}

function answer(text: string, isModerator = true): Answer {
  return { author: 'maria', isModerator, text, created: '2026-01-02T03:04:05Z' };
}

describe('a receipt', () => {
  test('tells what became of each change, in the order of the patch', () => {
    const text = `${line([ACCEPTED, WRONG, { became: 'already' }])}\nThank you!`;
    expect(readReceipt(PATCH, [answer(text)])).toEqual({
      fates: [ACCEPTED, WRONG, { became: 'already' }],
      commit: 'abcdef1234',
    });
    expect(wordsOf(answer(`${text}\n\n> Well seen\\!`))).toBe('Well seen!');
    expect(wordsOf(answer('Thank you!'))).toBe('Thank you!');
  });

  test('of a later answer counts more, but what it leaves open stays decided', () => {
    const first = line([ACCEPTED, LEFT, ACCEPTED]);
    const second = line([LEFT, WRONG, { became: 'already' }]);
    const answers = [answer(first), answer(second)];
    expect(readReceipt(PATCH, answers)).toEqual({ fates: [ACCEPTED, WRONG, ACCEPTED], commit: 'abcdef1234' });
    expect(readReceipt(PATCH, answers.toReversed()).fates).toEqual([ACCEPTED, WRONG, ACCEPTED]);
  });

  test.each([
    [
      'from somebody who may not speak for the repository',
      answer(line([ACCEPTED, ACCEPTED, ACCEPTED]), false),
    ],
    ['about another patch', answer(line([ACCEPTED, ACCEPTED, ACCEPTED], 'abcdef1', 'f'.repeat(64)))],
    ['quoted', answer(`> ${line([ACCEPTED, ACCEPTED, ACCEPTED])}`)],
    ['behind other words', answer(`Look:\n${line([ACCEPTED, ACCEPTED, ACCEPTED])}`)],
    ['that is no JSON', answer('<!-- emendata-receipt {"emendata":1 -->')],
    ['of another form', answer('<!-- emendata-receipt {"emendata":2,"patches":[]} -->')],
    [
      'with a reason that nobody knows',
      answer(line([ACCEPTED, ACCEPTED, ACCEPTED]).replace('accepted', 'burnt')),
    ],
    ['with a commit that is none', answer(line([ACCEPTED, ACCEPTED, ACCEPTED], '"><script>'))],
  ])('says nothing %s', (_, given) => {
    expect(readReceipt(PATCH, [given])).toEqual({
      fates: [undefined, undefined, undefined],
      commit: undefined,
    });
  });

  test('of thousands of changes stays short when most have one fate, and is left out when not', () => {
    const ids = Array.from({ length: 5_000 }, (_, n) => n.toString(16).padStart(64, '0'));
    const few = ids.map((id, n) => ({ id, fate: n < 3 ? WRONG : ACCEPTED }));
    expect(receiptLine([{ id: PATCH.id, commit: undefined, changes: few }]).length).toBeLessThan(300);
    const mixed = ids.map((id, n) => ({ id, fate: n % 2 === 0 ? WRONG : ACCEPTED }));
    expect(receiptLine([{ id: PATCH.id, commit: undefined, changes: mixed }])).toBe('');
  });
});

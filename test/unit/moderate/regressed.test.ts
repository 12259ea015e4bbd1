import { describe, expect, test } from 'vitest';
import type { Contribution } from '../../../src/core/contribution.ts';
import { openCsv } from '../../../src/core/csv/open-csv.ts';
import { changeIds } from '../../../src/core/patch/identity.ts';
import { cellMarks } from '../../../src/moderate/cell-marks.ts';
import type { Fate } from '../../../src/moderate/decided.ts';
import { receiptLine } from '../../../src/moderate/receipt.ts';
import { regressed } from '../../../src/moderate/regressed.ts';
import { FILE, patchOf, set, version } from './sample.ts';

const PATCH = patchOf([set(0, 1, 'Square'), set(1, 1, 'Chapel'), set(2, 2, 'Town')]);
const DONE = FILE.replace('Market', 'Square').replace('Church', 'Chapel').replace('Village', 'Town');
const ACCEPTED: Fate = { became: 'accepted' };
const WRONG: Fate = { became: 'refused', reason: 'wrong' };

function contributionOf(state: Contribution['state'], fates: readonly Fate[] = []): Contribution {
  const ids = changeIds(PATCH);
  const changes = fates.map((fate, place) => ({ id: ids[place] ?? '', fate }));
  const text = receiptLine([{ id: PATCH.id, commit: undefined, changes }]);
  const answers = fates.length === 0 ? [] : [{ author: 'maria', isModerator: true, text, created: '' }];
  const proposal = {
    forge: 'github' as const,
    host: 'forge.example',
    repository: 'city/stops',
    number: 1,
    url: 'https://forge.example/1',
  };
  return {
    id: PATCH.id,
    source: '',
    title: '',
    patch: PATCH,
    proposal,
    sent: '',
    state,
    answers,
    isSeen: true,
  };
}

function marksIn(file: string, state: Contribution['state'], fates?: readonly Fate[]) {
  return cellMarks([contributionOf(state, fates)], openCsv(new TextEncoder().encode(file))).map(
    ({ record, column, mark }) => [record, column, mark],
  );
}

describe('a correction that the file lost', () => {
  test('can be sent again: what was accepted and says again what it said before', () => {
    const republished = DONE.replace('Square', 'Market')
      .replace('Chapel', 'Dome')
      .replace('A,', 'Z,New,Town\nA,');
    expect(regressed(PATCH, [ACCEPTED, ACCEPTED, ACCEPTED], version(republished))).toMatchObject({
      changes: [{ after: 'Square' }],
    });
    expect(regressed(PATCH, [ACCEPTED, ACCEPTED, ACCEPTED], version(republished))?.changes).toHaveLength(1);
  });

  test('is none when the file has it, or nobody accepted it', () => {
    expect(regressed(PATCH, [ACCEPTED, ACCEPTED, ACCEPTED], version(DONE))).toBeUndefined();
    expect(regressed(PATCH, [WRONG, undefined, { became: 'left' }], version(FILE))).toBeUndefined();
  });
});

describe('the marks of a contribution', () => {
  test('are pending while nobody answered, also where the records moved', () => {
    const moved = FILE.replace('A,Market', 'Z,New,Town\nA,Market').replace('Church', 'Dome');
    expect(marksIn(moved, 'open')).toEqual([
      [1, 'name', 'pending'],
      [3, 'city', 'pending'],
    ]);
  });

  test('say what was taken over, what was lost again, and nothing of what was refused', () => {
    const now = DONE.replace('Chapel', 'Church').replace('C,Station,Town', 'C,Station,Village');
    expect(marksIn(now, 'closed', [ACCEPTED, ACCEPTED, WRONG])).toEqual([
      [0, 'name', 'corrected'],
      [1, 'name', 'lost'],
    ]);
    expect(marksIn(FILE, 'closed')).toEqual([]);
    expect(marksIn(DONE, 'merged')).toHaveLength(3);
    expect(marksIn(FILE, 'merged').map(([, , mark]) => mark)).toEqual(['lost', 'lost', 'lost']);
  });
});

import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/decision.ts';
import { parsePatch } from '../../../src/core/patch/parse-patch.ts';
import { acceptTogether } from '../../../src/moderate/accept-together.ts';
import { acceptUndo } from '../../../src/moderate/accept-undo.ts';
import { planUndo } from '../../../src/moderate/undo-contributor.ts';
import { git, type ForgeUnderTest, type Person } from '../forges/forge-under-test.ts';
import {
  carryOut,
  fileOf,
  FILE,
  judgement,
  look,
  PATH,
  patchOf,
  propose,
  signal,
  useForge,
  type Correction,
} from './desk.ts';

const running = useForge();

/** Sends corrections and has them accepted, but for those called wrong. */
async function bringIn(
  forge: ForgeUnderTest,
  repository: string,
  corrections: readonly Correction[],
  { by = 'ada', wrong = '' }: { by?: Person; wrong?: string } = {},
): Promise<void> {
  const patch = patchOf(forge, repository, corrections, { file: await fileOf(forge, repository) });
  const review = await look(forge, repository, await propose(forge, patch, by));
  await carryOut(
    forge,
    judgement(forge, review, ({ outcome: { change } }) =>
      'after' in change && change.after === wrong ? 'wrong' : 'yes',
    ),
  );
}

function plan(forge: ForgeUnderTest, repository: string, login: string) {
  return planUndo({
    forge: forge.client('maria'),
    source: { kind: 'forge', forge: forge.kind, host: forge.host, repository, ref: 'main', path: PATH },
    login,
    license: 'CC0-1.0',
    lang: 'en',
    created: '2026-01-02T03:04:05Z',
    onProgress: () => undefined,
    signal: signal(),
  });
}

describe('taking back what somebody brought in', () => {
  test('leaves what others wrote, and names what was changed again', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'undo',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    await bringIn(forge, repository, [{ record: '00M', column: 'name', value: 'SPAM' }]);
    await bringIn(forge, repository, [{ record: '00R', column: 'name', value: 'Livingston' }], { by: 'bob' });
    await bringIn(
      forge,
      repository,
      [
        { record: '01G', column: 'name', value: 'BUY' },
        { record: '01J', column: 'city', value: 'NOW' },
        { record: '01J', column: 'name', value: 'never taken' },
      ],
      { wrong: 'never taken' },
    );
    await bringIn(forge, repository, [{ record: '01J', column: 'city', value: 'Jacksonville' }], {
      by: 'bob',
    });
    const undo = await plan(forge, repository, 'ada');
    expect(undo.unknown).toEqual([]);
    expect(undo.kept.map(({ outcome }) => outcome)).toMatchObject([
      {
        status: 'conflict',
        change: { column: 'city', before: 'NOW', after: 'Hilliard' },
        current: { city: 'Jacksonville' },
      },
    ]);
    const { patch } = undo;
    if (patch === undefined) throw new Error('There is something to take back');
    await acceptUndo({
      forge: forge.client('maria'),
      plan: { ...undo, patch },
      onStep: () => undefined,
      signal: signal(),
    });
    expect(await fileOf(forge, repository)).toBe(
      FILE.replace('Livingston Municipal', 'Livingston').replace(
        'Hilliard,Hilliard',
        'Hilliard,Jacksonville',
      ),
    );
    expect(await git(forge.directory(repository), 'log', '-1', '--format=%s', 'main')).toBe(
      'Take back what ada corrected\n',
    );
    const again = await plan(forge, repository, 'ada');
    expect(again.patch).toBeUndefined();
  });

  test('tells apart what several brought in by one commit, and gives a patch that can be proposed', async () => {
    const forge = running();
    const repository = await forge.createRepository({
      name: 'shared',
      files: { [PATH]: FILE },
      writers: ['maria'],
    });
    const decisions: Decision[] = [];
    for (const [by, record] of [
      ['ada', '00M'],
      ['bob', '00R'],
    ] as const) {
      const wishes = ['name', 'city'].map((column) => ({ record, column, value: `by ${by}` }));
      const number = await propose(forge, patchOf(forge, repository, wishes), by);
      const review = await look(forge, repository, number);
      // A part: so nothing joins, and the one commit is all there is.
      decisions.push(judgement(forge, review, ({ index }) => (index === 0 ? 'yes' : 'wrong')));
    }
    const onProgress = () => undefined;
    await acceptTogether({ forge: forge.client('maria'), decisions, onProgress, signal: signal() });
    const before = await fileOf(forge, repository);
    const undo = await plan(forge, repository, 'ada');
    expect(undo).toMatchObject({
      kept: [],
      unknown: [],
      patch: { changes: [{ before: 'by ada', after: 'Thigpen ' }] },
    });
    expect(undo.patch?.changes).toHaveLength(1);
    expect(parsePatch(undo.patch)).toEqual(undo.patch);
    if (undo.patch === undefined) throw new Error('There is something to take back');
    const number = await propose(forge, undo.patch, 'bob');
    await carryOut(forge, judgement(forge, await look(forge, repository, number)));
    expect(await fileOf(forge, repository)).toBe(before.replace('"by ada"', '"Thigpen "'));
  });
});

import { describe, expect, test } from 'vitest';
import { sendPatch } from '../../../src/deliver/send-patch.ts';
import type { ProposalStep } from '../../../src/forges/forge.ts';
import { correct, CORRECTED, FILE, PATH, send, sourceOf } from './correction.ts';
import type { Running } from './contract.ts';
import { gitBytes, type ForgeUnderTest, type Person } from './forge-under-test.ts';

/** More than any forge needs: the loop must end by itself. */
const MANY = 60;

/** A connection that breaks at any request of a proposal, before or after the forge did its work. */
export function killCases(running: Running): void {
  describe('survives', () => {
    const ways = [
      ['from a fork', 'ada'],
      ['with push right', 'maria'],
    ] as const;
    for (const [how, person] of ways) {
      test.each(['before', 'after'] as const)(
        `${how}: cut at every request %s it is done, then retried, there is one proposal`,
        { timeout: 240_000 },
        async (when) => {
          const forge = running();
          const moments = await findMoments(forge, { person, when });
          // One write makes a branch with its commit where the API can, one more the proposal.
          expect(moments.length).toBeGreaterThan(when === 'before' ? 4 : 1);
          for (const nth of moments) await killAt(forge, { person, when, nth });
        },
      );
    }

    test('cut again and again, one request further each time', async () => {
      const forge = running();
      const { repository, patch } = await prepare(forge, { person: 'ada', name: 'stubborn' });
      let tries = 0;
      for (let nth = 1; nth < MANY; nth += 1) {
        forge.calm();
        forge.cut(nth, nth % 2 === 0 ? 'before' : 'after');
        tries += 1;
        if (await isSent(forge, { person: 'ada', patch })) break;
      }
      expect(tries).toBeGreaterThan(4);
      forge.calm();
      expect(await forge.proposals(repository)).toHaveLength(1);
    });

    test('stopped by the person in the middle, then sent', async () => {
      const forge = running();
      const { repository, patch } = await prepare(forge, { person: 'ada', name: 'stopped' });
      const abort = new AbortController();
      const onStep = (step: ProposalStep) =>
        step === 'commit' && abort.abort(new Error('stopped by the person'));
      const sending = sendPatch({ patch, forge: forge.client('ada'), onStep, signal: abort.signal });
      await expect(sending).rejects.toThrow('stopped by the person');
      expect(await forge.proposals(repository)).toEqual([]);
      expect(await send(forge.client('ada'), patch)).toMatchObject({ number: 1, existed: false });
    });
  });
}

interface Kill {
  person: Person;
  when: 'before' | 'after';
  nth: number;
}

async function prepare(forge: ForgeUnderTest, { person, name }: { person: Person; name: string }) {
  const writers: Person[] = person === 'maria' ? ['maria'] : [];
  const repository = await forge.createRepository({ name, writers, files: { [PATH]: FILE } });
  return { repository, patch: correct(sourceOf(forge, repository), FILE) };
}

/** The requests of an undisturbed proposal to cut, from 1. A question cut after it was answered is one cut before. */
async function findMoments(forge: ForgeUnderTest, { person, when }: Omit<Kill, 'nth'>): Promise<number[]> {
  const { patch } = await prepare(forge, { person, name: `uncut-${person}-${when}` });
  const before = forge.requests().length;
  await send(forge.client(person), patch);
  const methods = forge.requests().slice(before);
  return methods.flatMap((method, index) => (when === 'before' || method !== 'GET' ? [index + 1] : []));
}

async function killAt(forge: ForgeUnderTest, { person, when, nth }: Kill): Promise<void> {
  const { repository, patch } = await prepare(forge, { person, name: `kill-${person}-${when}-${nth}` });
  forge.cut(nth, when);
  const failure: unknown = await send(forge.client(person), patch).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure, `request ${nth}`).toMatchObject({ reason: 'unreachable' });
  const proposal = await send(forge.client(person), patch);
  expect(await forge.proposals(repository), `request ${nth}`).toHaveLength(1);
  const bytes = await gitBytes(
    forge.directory(repository),
    'cat-file',
    'blob',
    `${forge.proposalRef(proposal.number)}:${PATH}`,
  );
  expect(new Uint8Array(bytes), `request ${nth}`).toEqual(CORRECTED);
}

async function isSent(
  forge: ForgeUnderTest,
  { person, patch }: { person: Person; patch: ReturnType<typeof correct> },
): Promise<boolean> {
  return send(forge.client(person), patch).then(
    () => true,
    () => false,
  );
}

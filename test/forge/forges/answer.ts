import { describe, expect, test } from 'vitest';
import type { AnswerRequest, ProposalDetails } from '../../../src/forges/moderating.ts';
import type { Running } from './contract.ts';
import { offer, signal } from './decision.ts';

const ID = 'ab12cd34';

function answering(proposal: ProposalDetails, more: Partial<AnswerRequest> = {}): AnswerRequest {
  const { repository, number } = proposal;
  return { repository, number, text: 'Thank you, Ada', id: ID, close: false, signal: signal(), ...more };
}

/** What a moderator says under a proposal. */
export function answerCases(running: Running): void {
  describe('answers', () => {
    test('once, whatever it is named, and the contributor reads just the words', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'answer' });
      await forge.client('maria').answer(answering(proposal));
      await forge.client('maria').answer(answering(proposal));
      await forge.client('maria').answer(answering(proposal, { id: 'ef56', text: 'And again' }));
      const { answers, state } = await forge.client('ada').readProposal(repository, 1, signal());
      expect(answers.map(({ author, isModerator, text }) => [author, isModerator, text])).toEqual([
        ['maria', true, 'Thank you, Ada'],
        ['maria', true, 'And again'],
      ]);
      expect(state).toBe('open');
    });

    test('although somebody else copied its mark', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'answer-copied' });
      await forge.client('maria').answer(answering(proposal, { text: 'First' }));
      const [said] = await forge.comments(repository, 1);
      await forge.client('city').answer(answering(proposal, { text: 'Second' }));
      await forge.comment('ada', repository, 1, said?.text.replace('First', 'Third') ?? '');
      await forge.client('city').answer(answering(proposal, { text: 'Second' }));
      const { answers } = await forge.client().readProposal(repository, 1, signal());
      expect(answers.map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
    });

    test('and closes, also what is closed or merged already', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'answer-closes' });
      await forge.client('maria').answer(answering(proposal, { close: true }));
      expect(await forge.proposals(repository)).toMatchObject([{ state: 'closed' }]);
      await forge.client('maria').answer(answering(proposal, { close: true, id: 'ef' }));
      expect(await forge.comments(repository, 1)).toHaveLength(2);
      const merged = await offer(forge, { name: 'answer-merged' });
      await forge.merge(merged.repository, 1);
      await forge.client('maria').answer(answering(merged.proposal, { close: true }));
      expect(await forge.proposals(merged.repository)).toMatchObject([{ state: 'merged' }]);
    });

    test('closes only for who may', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'answer-rights' });
      const closing = forge.client('bob').answer(answering(proposal, { close: true }));
      await expect(closing).rejects.toMatchObject({ reason: 'forbidden' });
      await expect(forge.client().answer(answering(proposal))).rejects.toMatchObject({
        reason: 'unauthorized',
      });
      await expect(forge.client('city').answer({ ...answering(proposal), number: 9 })).rejects.toMatchObject({
        reason: 'not-found',
      });
      await expect(forge.client('city').answer(answering(proposal, { id: '--> <b>' }))).rejects.toThrow(
        TypeError,
      );
      expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }]);
    });

    test('too-large, when it is more than the forge takes', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'answer-long' });
      const long = forge
        .client('maria')
        .answer(answering(proposal, { text: 'x'.repeat(2 ** 20), close: true }));
      await expect(long).rejects.toMatchObject({ reason: 'too-large' });
      expect(await forge.proposals(repository)).toMatchObject([{ state: 'open' }]);
    });

    test.each(['before', 'after'] as const)(
      'once, when it is cut at any request %s it is done',
      async (when) => {
        const forge = running();
        const { repository, proposal } = await offer(forge, { name: `answer-cut-${when}` });
        const request = (nth: number) => answering(proposal, { id: `c${nth}`, close: true });
        const before = forge.requests().length;
        await forge.client('maria').answer(request(0));
        const count = forge.requests().length - before;
        expect(count).toBeGreaterThan(3);
        for (let nth = 1; nth <= count; nth += 1) {
          await forge
            .client('city')
            .answer(request(nth))
            .catch(() => undefined);
          forge.cut(nth, when);
          await forge
            .client('maria')
            .answer(request(nth))
            .catch(() => undefined);
          forge.calm();
          await forge.client('maria').answer(request(nth));
          const said = (await forge.comments(repository, 1)).filter(({ author }) => author === 'maria');
          expect(said, `request ${nth}`).toHaveLength(nth + 1);
        }
        expect(await forge.proposals(repository)).toMatchObject([{ state: 'closed' }]);
      },
    );
  });
}

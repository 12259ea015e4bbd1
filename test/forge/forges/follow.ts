import { describe, expect, test } from 'vitest';
import type { ProposalNews } from '../../../src/forges/moderating.ts';
import type { Running } from './contract.ts';
import { accepting, offer, signal, tipOf } from './decision.ts';
import type { ForgeUnderTest } from './forge-under-test.ts';

/** Asks on, as a contributor's browser does. */
function follower(forge: ForgeUnderTest, repository: string) {
  let tag: string | undefined;
  return async (): Promise<ProposalNews | undefined> => {
    const news = await forge.client('ada').follow({ repository, number: 1, tag, signal: signal() });
    tag = news?.tag ?? tag;
    return news;
  };
}

/** Forges tell when a proposal changed to the second. */
async function nextSecond(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_010 - (Date.now() % 1_000)));
}

/** What a contributor hears of a proposal. */
export function followCases(running: Running): void {
  describe('follows', () => {
    test('a proposal until it is merged: each news once, and nothing in between', async () => {
      const forge = running();
      const { repository, proposal } = await offer(forge, { name: 'follow' });
      const next = follower(forge, repository);
      expect(await next()).toMatchObject({ state: 'open', mergedCommit: undefined, answers: [] });
      expect(await next()).toBeUndefined();
      await forge.comment('maria', repository, 1, 'Let me see');
      expect(await next()).toMatchObject({
        state: 'open',
        answers: [{ author: 'maria', isModerator: true, text: 'Let me see' }],
      });
      expect(await next()).toBeUndefined();
      await nextSecond();
      await forge.review('city', repository, 1, 'Good');
      expect((await next())?.answers).toHaveLength(2);
      expect(await next()).toBeUndefined();
      const { commit } = await forge.client('maria').accept(accepting([proposal]));
      expect(await next()).toMatchObject({ state: 'merged', mergedCommit: commit });
      expect(commit).toBe(await tipOf(forge, repository));
      expect(await next()).toBeUndefined();
    });

    test('one that is refused', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'follow-refused' });
      const next = follower(forge, repository);
      await next();
      await forge.refuse(repository, 1);
      expect(await next()).toMatchObject({ state: 'closed', mergedCommit: undefined });
    });

    test('no push to the repository, which is no news of it', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'follow-push' });
      const next = follower(forge, repository);
      await next();
      await forge.push(repository, 'main', 'other.csv', 'x\n');
      expect(await next()).toBeUndefined();
    });

    test('with two questions that cost nothing when there is no news', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'follow-cost' });
      const next = follower(forge, repository);
      await next();
      const before = forge.requests().length;
      await next();
      expect(forge.requests().slice(before)).toHaveLength(2);
    });

    test('anew, when the tag is none of its own', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'follow-tag' });
      for (const tag of ['', 'W/"x"', '{}', '[1', '{"digest":7}']) {
        const news = await forge.client().follow({ repository, number: 1, tag, signal: signal() });
        expect(news).toMatchObject({ state: 'open' });
      }
    });

    test('not what is not there, and later when told to wait', async () => {
      const forge = running();
      const { repository } = await offer(forge, { name: 'follow-wait' });
      const ask = (number: number) =>
        forge.client('ada').follow({ repository, number, tag: undefined, signal: signal() });
      await expect(ask(7)).rejects.toMatchObject({ reason: 'not-found' });
      forge.slowDown(1);
      await expect(ask(1)).rejects.toMatchObject({ reason: 'rate-limited', retryAfter: 1 });
    });
  });
}

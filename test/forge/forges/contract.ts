import { afterAll, beforeAll } from 'vitest';
import { acceptCases } from './accept.ts';
import { acceptKillCases } from './accept-kill.ts';
import { answerCases } from './answer.ts';
import { followCases } from './follow.ts';
import type { ForgeUnderTest } from './forge-under-test.ts';
import { killCases } from './kill.ts';
import { listCases } from './lists.ts';
import { proposeCases } from './propose.ts';
import { protectedCases } from './protected.ts';
import { readProposalCases } from './read-proposal.ts';
import { readCases } from './read.ts';
import { refusalCases } from './refusals.ts';
import { versionCases } from './versions.ts';

/** A forge that is started before the cases run. */
export type Running = () => ForgeUnderTest;
type Start = () => Promise<ForgeUnderTest>;

/** What every forge must do for a contributor, whatever it is called. `start` gives a fresh one, which all cases share. */
export function proposingContract(start: Start): void {
  runOn(start, [readCases, proposeCases, refusalCases, killCases]);
}

/** What every forge must do for a moderator, for who waits for an answer, and for who reads the history. */
export function moderationContract(start: Start): void {
  runOn(start, [
    listCases,
    readProposalCases,
    answerCases,
    followCases,
    versionCases,
    acceptCases,
    protectedCases,
  ]);
}

/** What an acceptance must survive. */
export function acceptanceContract(start: Start): void {
  runOn(start, [acceptKillCases]);
}

function runOn(start: Start, cases: readonly ((running: Running) => void)[]): void {
  let forge: ForgeUnderTest | undefined;
  beforeAll(async () => {
    forge = await start();
  });
  afterAll(() => forge?.close());
  const running: Running = () => {
    if (forge === undefined) throw new Error('The forge did not start');
    return forge;
  };
  for (const each of cases) each(running);
}

import { afterAll, beforeAll } from 'vitest';
import type { ForgeUnderTest } from './forge-under-test.ts';
import { killCases } from './kill.ts';
import { proposeCases } from './propose.ts';
import { readCases } from './read.ts';
import { refusalCases } from './refusals.ts';

/** A forge that is started before the cases run. */
export type Running = () => ForgeUnderTest;

/** What every forge must do, whatever it is called. `start` gives a fresh one. */
export function forgeContract(start: () => Promise<ForgeUnderTest>): void {
  let forge: ForgeUnderTest | undefined;
  beforeAll(async () => {
    forge = await start();
  });
  afterAll(() => forge?.close());
  const running: Running = () => {
    if (forge === undefined) throw new Error('The forge did not start');
    return forge;
  };
  readCases(running);
  proposeCases(running);
  refusalCases(running);
  killCases(running);
}

import { TestRunner } from 'vitest';

/** Ends the case that runs, as skipped and with the reason: a real server does not give that to a test. */
export function notGiven(what: string): never {
  TestRunner.getCurrentTest()?.context.skip(what);
  throw new Error(`Not given by a real server: ${what}`);
}

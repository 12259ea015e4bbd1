import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks: below what a person notices, above what loads the machine. */
const INTERVAL = 50;

export interface WaitOptions {
  /** Milliseconds; 20 s if not given: the machine may be busy. */
  timeout?: number;
  /** What is waited for, in the words of the failure message. */
  what: string;
  /** What is there instead, for the failure message. */
  instead?: () => Promise<string>;
}

/** As much of what was there instead as a reader of the failure wants. */
const INSTEAD = 600;

/**
 * The first truthy answer of `probe`, asked again and again until the time is over.
 *
 * A probe that throws has not answered yet: pages navigate and frames appear while we look. The last error
 * is kept as the cause of the failure.
 */
export async function waitUntil<T>(
  probe: () => Promise<T | undefined | null | false>,
  { timeout = 20_000, what, instead }: WaitOptions,
): Promise<T> {
  const end = Date.now() + timeout;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await sleep(INTERVAL);
  }
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  throw new Error(`Waited ${timeout} ms for ${what}${reason}${await nowThere(instead)}`, { cause });
}

async function nowThere(instead: WaitOptions['instead']): Promise<string> {
  const text = await instead?.().catch(() => undefined);
  return text === undefined ? '' : `\nThere was instead: ${text.replace(/\s+/g, ' ').slice(0, INSTEAD)}`;
}

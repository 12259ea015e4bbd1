import { setTimeout as wait } from 'node:timers/promises';

/** While git was waited for, nothing was heard from the server: connections that it closed meanwhile must not be used again. */
export async function noticeClosed(): Promise<void> {
  await wait(20);
}

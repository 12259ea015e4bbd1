import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { FollowStore } from '../ports.ts';

const KEY = 'following';
const keptSchema = z.object({
  hosts: z.array(z.string()),
  pauses: z.record(z.string(), z.object({ until: z.iso.datetime(), failures: z.int() })),
});
type Kept = z.infer<typeof keptSchema>;

/** Returns what the person wants to be told of, in `storage.local`; `onChanged` hears when a host is turned on or off. */
export function createFollowStore(onChanged: () => Promise<void>): FollowStore {
  return {
    async hosts() {
      return (await read()).hosts;
    },
    async setFollowed(host, isFollowed) {
      const { hosts, pauses } = await read();
      const others = hosts.filter((other) => other !== host);
      await write({ hosts: isFollowed ? [...others, host] : others, pauses });
      await onChanged();
    },
    async pause(host) {
      return (await read()).pauses[host];
    },
    async setPause(host, pause) {
      const { hosts, pauses } = await read();
      const others = Object.entries(pauses).filter(([other]) => other !== host);
      await write({ hosts, pauses: Object.fromEntries(pause ? [...others, [host, pause]] : others) });
    },
  };
}

async function read(): Promise<Kept> {
  const kept = keptSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return kept.data ?? { hosts: [], pauses: {} };
}

async function write(kept: Kept): Promise<void> {
  await browser.storage.local.set({ [KEY]: kept });
}

import type { TokenStore } from '../ports.ts';

const PREFIX = 'emendata-token:';

/**
 * Returns the tokens of this tab, in its `sessionStorage`: gone with the tab, never written to the disk by us, never in an address.
 *
 * Every page of the same origin in this tab could read them, ours or not, and so could scripts of a page of that origin that holds on to this
 * window: a site that shares its origin with other people's pages (`name.example.org/emendata/` beside `/blog/`) is as safe as those. Give
 * the site an origin of its own. Where the browser refuses storage the tokens are in memory, and gone with the page.
 */
export function createTokenStore(): TokenStore {
  const memory = new Map<string, string>();
  return {
    canKeep: false,
    async get(host) {
      return memory.get(host) ?? quietly(() => sessionStorage.getItem(PREFIX + host)) ?? undefined;
    },
    async set(host, token) {
      memory.set(host, token);
      quietly(() => sessionStorage.setItem(PREFIX + host, token));
    },
    async remove(host) {
      memory.delete(host);
      quietly(() => sessionStorage.removeItem(PREFIX + host));
    },
    async hosts() {
      return [...new Set([...memory.keys(), ...storedHosts()])];
    },
  };
}

/** Drops the tokens that came along: a window opened by the send page begins with a copy of its `sessionStorage`. */
export function dropTokens(): void {
  for (const host of storedHosts()) quietly(() => sessionStorage.removeItem(PREFIX + host));
}

function storedHosts(): string[] {
  const keys = quietly(() => Object.keys(sessionStorage)) ?? [];
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** Even to look at the storage throws where it is refused. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { TokenStore } from '../ports.ts';

const PREFIX = 'token:';
const tokenSchema = z.string().check(z.minLength(1));

/**
 * Tokens in `storage.session`, in memory and gone when the browser closes; in `storage.local`, on the disk, where the person asks for it. Both are
 * out of reach of page scripts.
 */
export const tokenStore: TokenStore = {
  canKeep: true,
  async get(host) {
    const key = PREFIX + host;
    for (const area of areas()) {
      const token = tokenSchema.safeParse((await area.get(key))[key]).data;
      if (token !== undefined) return token;
    }
    return undefined;
  },
  async set(host, token, options) {
    const { session, local } = browser.storage;
    await (options?.isKept ? local : session).set({ [PREFIX + host]: token });
  },
  async remove(host) {
    await Promise.all(areas().map((area) => area.remove(PREFIX + host)));
  },
  async hosts() {
    const kept = await Promise.all(areas().map((area) => area.get(null)));
    const names = new Set(kept.flatMap((found) => Object.keys(found)));
    return [...names].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  },
};

function areas() {
  return [browser.storage.session, browser.storage.local];
}

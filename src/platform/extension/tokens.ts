import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { TokenStore } from '../ports.ts';

const tokenSchema = z.string().check(z.minLength(1));

/** Tokens in `storage.session`: in memory, gone when the browser closes, out of reach of page scripts. */
export const tokenStore: TokenStore = {
  async get(host) {
    const key = `token:${host}`;
    return tokenSchema.safeParse((await browser.storage.session.get(key))[key]).data;
  },
  async set(host, token) {
    await browser.storage.session.set({ [`token:${host}`]: token });
  },
  async remove(host) {
    await browser.storage.session.remove(`token:${host}`);
  },
  async hosts() {
    const names = Object.keys(await browser.storage.session.get(null));
    return names.filter((name) => name.startsWith('token:')).map((name) => name.slice('token:'.length));
  },
};

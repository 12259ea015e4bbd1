import { browser, type Browser } from 'wxt/browser';
import type { ToPage } from './messages.ts';

/** `storage.session` as the job store wants it. */
export const sessionStorage = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await browser.storage.session.set({ [key]: value });
  },
  async remove(keys: string[]): Promise<void> {
    await browser.storage.session.remove(keys);
  },
};

/** The browser, as the background's routes want it. */
export const backgroundPorts = {
  async openPage(path: string, openerTab: number | undefined): Promise<void> {
    const url = `${browser.runtime.getURL('/')}${path}`;
    await browser.tabs.create({ url, ...(openerTab === undefined ? {} : { openerTabId: openerTab }) });
  },
  async tellPage(tab: number, message: ToPage): Promise<void> {
    await browser.tabs.sendMessage(tab, message);
  },
};

/** Who sent a message, in the words of the routes. */
export function senderOf(sender: Browser.runtime.MessageSender): {
  tab: number | undefined;
  framed: boolean;
} {
  return { tab: sender.tab?.id, framed: sender.frameId !== undefined && sender.frameId > 0 };
}

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const SCRIPT = 'count';
const WISHED = 'counted';
const patternsSchema = z.array(z.string()).check(z.maxLength(1_000));

/** The browser, as counting pages wants it. */
export const countPorts = {
  async wished(): Promise<string[]> {
    const stored = patternsSchema.safeParse((await browser.storage.local.get(WISHED))[WISHED]);
    return stored.success ? stored.data : [];
  },
  async setWished(patterns: readonly string[]): Promise<void> {
    await browser.storage.local.set({ [WISHED]: [...patterns] });
  },
  isAllowed: (pattern: string) => browser.permissions.contains({ origins: [pattern] }),
  async giveBack(patterns: readonly string[]): Promise<void> {
    await browser.permissions.remove({ origins: [...patterns] });
  },
  async countOn(patterns: readonly string[]): Promise<void> {
    const { scripting } = browser;
    const known = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
    if (known.length > 0) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    if (patterns.length === 0) return;
    await scripting.registerContentScripts([
      {
        id: SCRIPT,
        matches: [...patterns],
        js: ['/counter.js'],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  },
};

/** Calls back whenever the person gave a permission or took one back. */
export function onPermissions(work: () => void): void {
  browser.permissions.onAdded.addListener(work);
  browser.permissions.onRemoved.addListener(work);
}

/**
 * Shows on the button how much data the page of a tab holds; the browser forgets it when the tab goes elsewhere. The number of answers
 * that wait for the person is worth more: where it stands, it stays.
 */
export async function showCount(tabId: number, count: number): Promise<void> {
  const { action, i18n } = browser;
  if ((await action.getBadgeText({})) !== '') return;
  await action.setBadgeText({ tabId, text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  await action.setBadgeBackgroundColor({ tabId, color: '#0b6b5d' });
  await action.setBadgeTextColor({ tabId, color: '#ffffff' });
  const name = i18n.getMessage('action');
  await action.setTitle({
    tabId,
    title: count === 0 ? name : `${name} – ${i18n.getMessage('counted', [String(count)])}`,
  });
}

/** The pattern of all pages, which the manifest may ask for. */
export const EVERYWHERE = '*://*/*';

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

/** Calls back whenever the person gave a permission, and with the patterns of one that was taken back. */
export function onPermissions(given: () => void, takenBack: (patterns: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(given);
  browser.permissions.onRemoved.addListener(({ origins }) => takenBack(origins ?? []));
}

/**
 * Shows on the button how much data the page of a tab holds; the browser forgets it when the tab goes elsewhere. The number of answers
 * that wait for the person is worth more: where it stands, it stays, and the title says both.
 */
export async function showCount(tabId: number, count: number): Promise<void> {
  const { action, i18n } = browser;
  const [news, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
  const isShown = count > 0 && news === '';
  await action.setBadgeText({ tabId, text: isShown ? textOf(count) : news });
  if (isShown) {
    await action.setBadgeBackgroundColor({ tabId, color: '#0b6b5d' });
    await action.setBadgeTextColor({ tabId, color: '#ffffff' });
  }
  const counted = i18n.getMessage('counted', [String(count)]);
  await action.setTitle({ tabId, title: count === 0 ? title : `${title} – ${counted}` });
}

function textOf(count: number): string {
  return count > 99 ? '99+' : String(count);
}

/** The pattern of all pages, which the manifest may ask for. */
export const EVERYWHERE = '*://*/*';

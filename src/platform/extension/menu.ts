import { browser } from 'wxt/browser';
import type { ToPage } from './messages.ts';

const MENU = 'correct-cell';

/**
 * Puts "Correct this cell" into the menu of every page. The click gives this one tab, as the toolbar button does; where the browser does not
 * say which element was meant, the person points at it.
 */
export function startMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    const title = browser.i18n.getMessage('menu');
    browser.contextMenus.create({ id: MENU, title, contexts: ['page', 'link', 'image', 'selection'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || tab?.id === undefined) return;
    void point(tab.id, info).catch(() => undefined);
  });
}

/** Pages that keep extensions out have no menu of ours to be asked from, except the browser's own: nothing happens there. */
async function point(tabId: number, info: object): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/detector.js'] });
  const say = (name: 'overlay' | 'updated' | 'pointHint' | 'pointNone') => browser.i18n.getMessage(name);
  /* Firefox says it; Chromium, whose types these are, does not. */
  const target: unknown = Reflect.get(info, 'targetElementId');
  const message: ToPage = {
    type: 'point',
    words: {
      overlay: say('overlay'),
      updated: say('updated'),
      hint: say('pointHint'),
      none: say('pointNone'),
    },
    isMenu: true,
    ...(typeof target === 'number' && { target }),
  };
  await browser.tabs.sendMessage(tabId, message);
}

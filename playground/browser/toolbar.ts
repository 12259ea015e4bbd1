import { TargetType, type Browser, type Extension, type Page } from 'puppeteer-core';
import { waitUntil } from './wait.ts';

/** The one extension that was loaded; throws if there is none. */
export async function getExtension(browser: Browser): Promise<Extension> {
  return waitUntil(async () => [...(await browser.extensions()).values()][0], { what: 'the extension' });
}

/**
 * A real click on the extension's toolbar button while `page` is the current tab; returns its popup.
 *
 * It grants `activeTab`, as a person's click does. Fired just after the browser started, a click can be lost,
 * hence the second try; never two in quick succession, since the second would close the popup of the first.
 */
export async function clickToolbar(page: Page, extension: Extension): Promise<Page> {
  await page.bringToFront();
  const tries = 3;
  for (let attempt = 1; ; attempt++) {
    const before = new Set(page.browser().targets());
    await extension.triggerAction(page);
    try {
      return await waitUntil(() => newPopup(page.browser(), extension, before), {
        timeout: 3_000,
        what: 'the popup',
      });
    } catch (error) {
      if (attempt === tries) throw error;
    }
  }
}

async function newPopup(
  browser: Browser,
  extension: Extension,
  before: Set<unknown>,
): Promise<Page | undefined> {
  const target = browser
    .targets()
    .find(
      (each) =>
        !before.has(each) &&
        each.type() === TargetType.PAGE &&
        each.url().startsWith(`chrome-extension://${extension.id}/`),
    );
  return target?.asPage();
}

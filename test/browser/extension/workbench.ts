import type { BrowserHarness } from '../../../playground/browser/harness.ts';
import type { Surface } from '../../../playground/browser/surface.ts';
import { waitUntil } from '../../../playground/browser/wait.ts';
import { openTable } from '../../../playground/walk/person.ts';
import { tablePage } from './pages.ts';
import { newTab, type Stage } from './stage.ts';
import { publishStations, type Published } from './stations.ts';

export interface OpenStations extends Published {
  /** Address of the page that shows them. */
  page: string;
  workbench: Surface;
}

/** Publishes stations under a name, opens their page and their table over it. */
export async function openStations(stage: Stage, name: string): Promise<OpenStations> {
  const published = await publishStations(stage.forge, name);
  const page = stage.serve(`/${name}`, tablePage({ links: [published.blob] }));
  await stage.browser.open(page);
  return { ...published, page, workbench: await openTable(stage.browser) };
}

/** Goes to a page that is open and opens its table over it again. */
export async function reopen(browser: BrowserHarness, page: string): Promise<Surface> {
  await browser.tab(page);
  return openTable(browser);
}

/** Waits until the store holds what was corrected. */
export async function saved(workbench: Surface): Promise<void> {
  await workbench.waitFor('.status-line :has-text("Saved in this browser")');
}

/** Goes from the editor over the review to the send page, which opens in a tab. */
export async function goToSending(browser: BrowserHarness, workbench: Surface): Promise<Surface> {
  await workbench.click('.dataset-header .primary');
  const send = await newTab(browser, 'send.html', () => workbench.click('.review .closing .primary'));
  await send.waitFor('.closing .primary');
  return send;
}

/** Presses Send, with this token when it asks for one; returns when something came of it. */
export async function pressSend(send: Surface, token?: string): Promise<void> {
  if (token !== undefined) {
    /* Chromium's mouse takes what stands under the bar at the foot for visible, and would click the bar. */
    await send.waitFor('#token');
    await send.evaluate(() => document.querySelector('#token')?.scrollIntoView({ block: 'center' }));
    await send.type('#token', token);
  }
  await send.click('.closing .primary');
  await send.waitFor('.notice', 40_000);
}

/** Waits until a page holds no frame of ours. */
export async function overlayGone(browser: BrowserHarness): Promise<void> {
  const gone = () =>
    browser.overlay(100).then(
      () => false,
      () => true,
    );
  await waitUntil(gone, { what: 'the overlay to go' });
}

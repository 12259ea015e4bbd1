import type { Surface } from '../../../playground/browser/surface.ts';
import { createSite, type HostedSiteServer } from '../../../playground/site/site.ts';
import { buildBookmarklet } from '../../../scripts/build-bookmarklet.ts';
import { bookmarkletAddress } from '../../../src/platform/web/page/bookmarklet-address.ts';
import type { LaunchOptions } from '../../support/browser.ts';
import { builtSite } from '../../support/site.ts';
import { openStage, type Stage } from '../extension/stage.ts';

/** A browser with nothing installed, a forge, pages to press the bookmarklet on, and the hosted site on a site of its own. */
export interface SiteStage extends Stage {
  hosted: HostedSiteServer;
  /** The `javascript:` address that the person keeps. */
  bookmarklet: string;
}

export async function openSiteStage(options: Partial<LaunchOptions> = {}): Promise<SiteStage> {
  const stage = await openStage({ extension: undefined, ...options });
  const hosted = await createSite(builtSite());
  return Object.assign(stage, {
    hosted,
    bookmarklet: bookmarkletAddress(await buildBookmarklet('en'), hosted.url),
    close: withAfter(stage.close, hosted.close),
  });
}

function withAfter(first: () => Promise<void>, then: () => Promise<void>): () => Promise<void> {
  return async () => {
    await first();
    await then();
  };
}

/** The bookmarklet's panel in a page; its markers and its frame lie in layers before it. */
export const PANEL = 'emendata-layer:last-of-type >>> ';

/** Opens a page and presses the bookmarklet on it; returns the page, in which the panel stands. */
export async function pressOn(stage: SiteStage, address: string): Promise<Surface> {
  const page = await stage.browser.open(address);
  await stage.browser.runBookmarklet(stage.bookmarklet);
  await page.waitFor(`${PANEL}.panel`);
  return page;
}

import { join } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import { ChromiumSurface } from '../browser/chromium-surface.ts';
import type { Surface } from '../browser/surface.ts';

/** Takes a picture of a screen in every look: light and dark, wide and narrow. */
export type Camera = (name: string, screen: Surface) => Promise<void>;

const WIDTHS: Record<string, Viewport | null> = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 360, height: 740 },
};
/** What a new width or theme needs until everything has found its place. */
const SETTLES_MS = 250;

/** Returns the camera that writes `NAME.LANGUAGE.THEME.WIDTH.png` into the folder. */
export function createCamera(folder: string, language: string): Camera {
  return async (name, screen) => {
    if (!(screen instanceof ChromiumSurface)) throw new Error('Only Chromium changes the size of its window');
    const page = screen.frame.page();
    for (const [width, viewport] of Object.entries(widthsOf(page))) {
      if (viewport) await page.setViewport(viewport);
      for (const theme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
        await page.screenshot({ path: join(folder, `${name}.${language}.${theme}.${width}.png`) });
      }
      if (viewport) await page.setViewport(null);
    }
    await page.emulateMediaFeatures([]);
  };
}

/** A popup has the width that it wants, and no other can be given to it. */
function widthsOf(page: Page): Record<string, Viewport | null> {
  return page.url().includes('popup.html') ? { popup: null } : WIDTHS;
}

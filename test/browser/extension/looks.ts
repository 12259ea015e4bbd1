import { expect } from 'vitest';
import type { ChromiumSurface } from '../../../playground/browser/chromium-surface.ts';
import { COLOR_RULES, expectAccessible } from '../../support/axe.ts';

/** As narrow as WCAG 2.2 asks (1.4.10): a page of 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 700 };

/** Nothing axe finds, wide and narrow, and in dark colours; narrow, the page itself does not scroll sideways. */
export async function expectGoodLooks(surface: ChromiumSurface): Promise<void> {
  await expectGoodColors(surface);
  const page = surface.frame.page();
  await page.setViewport(NARROW);
  const width = () => {
    const scrollers = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...scrollers.map(({ scrollWidth }) => scrollWidth));
  };
  expect.soft(await surface.evaluate(width), await surface.text()).toBeLessThanOrEqual(NARROW.width);
  await expectAccessible(surface);
  await page.setViewport(null);
}

/** Nothing axe finds, and no colour in dark: nothing else depends on the scheme. */
export async function expectGoodColors(surface: ChromiumSurface): Promise<void> {
  await expectAccessible(surface);
  const page = surface.frame.page();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await surface.waitFor(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expectAccessible(surface, COLOR_RULES);
  await page.emulateMediaFeatures([]);
}

/** The project `chromium` gives these surfaces; they alone can change the size of their window. */
export function chromium(surface: unknown): ChromiumSurface {
  return surface as ChromiumSurface;
}

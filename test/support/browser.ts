import { launchChromium } from '../../playground/browser/chromium-harness.ts';
import type { BrowserHarness, LaunchOptions } from '../../playground/browser/harness.ts';
import { launchFirefox } from './firefox.ts';

export type { BrowserHarness, LaunchOptions } from '../../playground/browser/harness.ts';

/** Starts the browser that `EMENDATA_BROWSER` names: the test projects set it. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserHarness> {
  const name = process.env.EMENDATA_BROWSER;
  if (name === 'chromium') return launchChromium(options);
  if (name === 'firefox') return launchFirefox(options);
  throw new Error(`EMENDATA_BROWSER is ${name}; run the projects chromium or firefox`);
}

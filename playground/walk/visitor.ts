import { launchChromium } from '../browser/chromium-harness.ts';
import type { BrowserHarness } from '../browser/harness.ts';

/** One person with a browser of their own: nobody shares drafts or tokens. */
export type Visitor = BrowserHarness;

/** Starts a browser as a person on a laptop would have it, with the extension if they installed it. */
export function launchVisitor(extension: string | undefined): Promise<Visitor> {
  return launchChromium({ extension, width: 1280, height: 900 });
}

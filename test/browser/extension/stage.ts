import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserHarness, LaunchOptions } from '../../../playground/browser/harness.ts';
import type { Surface } from '../../../playground/browser/surface.ts';
import { createForge, type PlaygroundForge } from '../../../playground/forge/index.ts';
import { waitUntil } from '../../../playground/browser/wait.ts';
import { launchBrowser } from '../../support/browser.ts';
import { builtExtension } from '../../support/extension.ts';
import { servePages, type PageAnswer, type TestSite } from '../../support/serve.ts';

export const TOKENS = { ada: 'token-of-ada', weak: 'token-without-rights' };

/** A browser with our extension, a forge and a site, for the tests of one file. */
export interface Stage {
  browser: BrowserHarness;
  forge: PlaygroundForge;
  site: TestSite;
  /** Serves a page at a path; returns its address. */
  serve(path: string, page: PageAnswer): string;
  close(): Promise<void>;
}

/** Sets the stage; the browser has the built extension unless it is told which, or none (`undefined`). */
export async function openStage(options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'emendata-stage-'));
  const forge = await createForge({
    root,
    users: [
      { login: 'harbour', name: 'Harbour Office', token: 'token-of-harbour' },
      { login: 'ada', name: 'Ada', token: TOKENS.ada },
      { login: 'weak', name: 'Weak', token: TOKENS.weak, scopes: [] },
    ],
    anonymousRateLimit: 5_000,
  });
  const pages: Record<string, PageAnswer> = {};
  const site = await servePages(pages);
  const stage: Stage = {
    browser: await launchBrowser(
      'extension' in options ? options : { extension: builtExtension(), ...options },
    ),
    forge,
    site,
    serve(path, page) {
      pages[path] = page;
      return site.url + path;
    },
    async close() {
      await stage.browser.close();
      await site.close();
      await forge.close();
      await rm(root, { recursive: true, force: true });
    },
  };
  return stage;
}

/** The tab that opens because of `act`; its address holds these characters. */
export async function newTab(
  browser: BrowserHarness,
  part: string,
  act: () => Promise<void>,
): Promise<Surface> {
  const before = new Set(await browser.tabs());
  await act();
  return browser.tab(await newAddress(browser, part, before));
}

async function newAddress(
  browser: BrowserHarness,
  part: string,
  before: ReadonlySet<string>,
): Promise<string> {
  const find = async () => (await browser.tabs()).find((url) => url.includes(part) && !before.has(url));
  return waitUntil(find, { what: `a new tab at ${part}` });
}

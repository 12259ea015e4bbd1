import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import { ChromiumSurface } from './chromium-surface.ts';
import { startChromium } from './chromium.ts';
import { clickToolbar, getExtension } from './toolbar.ts';
import { waitUntil, type WaitOptions } from './wait.ts';
import type { BrowserHarness, LaunchOptions } from './harness.ts';

/** Chromium for a test; what other browsers cannot do is here only (`serviceWorker`, `browser`). */
export class ChromiumHarness implements BrowserHarness {
  readonly name = 'chromium';
  readonly browser: Browser;
  readonly #loaded: Extension | undefined;
  #current: Page | undefined;

  constructor(browser: Browser, extension?: Extension) {
    this.browser = browser;
    this.#loaded = extension;
  }

  async open(url: string): Promise<ChromiumSurface> {
    const page = await this.browser.newPage();
    this.#current = page;
    await page.goto(url);
    return new ChromiumSurface(page.mainFrame());
  }

  async openExtensionPage(path: string): Promise<ChromiumSurface> {
    return this.open(new URL(path, this.#origin).href);
  }

  async clickToolbar(): Promise<ChromiumSurface> {
    const popup = await clickToolbar(this.#page(), this.#extension);
    return new ChromiumSurface(popup.mainFrame());
  }

  async overlay(timeout?: number): Promise<ChromiumSurface> {
    return this.#frame('chrome-extension://', { what: 'the overlay', ...(timeout && { timeout }) });
  }

  async frame(urlPart: string, timeout?: number): Promise<ChromiumSurface> {
    return this.#frame(urlPart, { what: `a frame at ${urlPart}`, ...(timeout && { timeout }) });
  }

  /** Through the DevTools protocol, which is as free of the page's CSP as the bookmarks are. */
  async runBookmarklet(address: string): Promise<void> {
    const session = await this.#page().createCDPSession();
    await session.send('Page.navigate', { url: address });
    await session.detach();
  }

  async tab(urlPart: string, timeout?: number): Promise<ChromiumSurface> {
    const find = async () => (await this.browser.pages()).find((page) => page.url().includes(urlPart));
    this.#current = await waitUntil(find, { what: `a tab at ${urlPart}`, ...(timeout && { timeout }) });
    await this.#current.bringToFront();
    return new ChromiumSurface(this.#current.mainFrame());
  }

  async tabs(): Promise<string[]> {
    return (await this.browser.pages()).map((page) => page.url());
  }

  /** The running service worker; waits until it has started. */
  async serviceWorker(): Promise<WebWorker> {
    return waitUntil(async () => (await this.#extension.workers())[0], { what: 'the service worker' });
  }

  /** Through the browser's own page for extensions: its prompt is out of reach, and asks no more after that. */
  async allowHosts(pattern: string): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions/');
    const [id, hosts] = [this.#extension.id, pattern].map((each) => JSON.stringify(each));
    await page.evaluate(`chrome.developerPrivate.addHostPermission(${id}, ${hosts})`);
    await page.close();
  }

  /** Through the browser's own page for settings, which knows the setting under this name. */
  async blockStorage(): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto('chrome://settings/');
    await page.evaluate(
      `chrome.settingsPrivate.setPref('generated.cookie_default_content_setting', 'block', '')`,
    );
    await page.close();
  }

  async reloadExtension(): Promise<void> {
    // Not `chrome.runtime.reload()`: the next click on the toolbar button crashes Chromium 156.
    await this.browser.installExtension(this.#extension.path);
  }

  async kill(): Promise<void> {
    const program = this.browser.process();
    const gone = new Promise((resolve) => program?.once('exit', resolve));
    program?.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #frame(urlPart: string, { what, ...options }: WaitOptions): Promise<ChromiumSurface> {
    const page = this.#page();
    const find = async () => {
      const frame = page.frames().find((each) => each.parentFrame() !== null && each.url().includes(urlPart));
      // In a sandboxed page the frame has the address, but no origin and no life.
      return frame && (await frame.evaluate('origin')) !== 'null' && frame;
    };
    return new ChromiumSurface(await waitUntil(find, { what: `${what} on ${page.url()}`, ...options }));
  }

  get #extension(): Extension {
    if (this.#loaded === undefined) throw new Error('This browser has no extension');
    return this.#loaded;
  }

  get #origin(): string {
    return `chrome-extension://${this.#extension.id}`;
  }

  #page(): Page {
    if (this.#current === undefined) throw new Error('Open a page first');
    return this.#current;
  }
}

/** Chromium, headless, with the extension loaded if one is given. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumHarness> {
  const browser = await startChromium({ headless: true, ...options });
  const hasExtension = options.extension !== undefined;
  return new ChromiumHarness(browser, hasExtension ? await getExtension(browser) : undefined);
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { waitUntil, type WaitOptions } from '../../playground/browser/wait.ts';
import type { BrowserHarness, LaunchOptions } from '../../playground/browser/harness.ts';
import * as privileged from './firefox-privileged.ts';
import { FirefoxProcess } from './firefox-process.ts';
import { EXTENSION_HOST, writeProfile } from './firefox-profile.ts';
import { FirefoxSurface, type RunPrivileged } from './firefox-surface.ts';
import { Marionette } from './marionette.ts';

const ORIGIN = `moz-extension://${EXTENSION_HOST}`;

interface Parts {
  firefox: FirefoxProcess;
  client: Marionette;
  extension: { folder: string; id: string } | undefined;
  /** Removed when the browser ends. */
  temporary?: string;
}

/** Firefox for a test. */
export class FirefoxHarness implements BrowserHarness {
  readonly name = 'firefox';
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(url: string): Promise<FirefoxSurface> {
    const surface = new FirefoxSurface(this.#run, { browserId: await this.#run(privileged.openTab, url) });
    await surface.waitFor(
      () => location.href !== 'about:blank' && document.readyState === 'complete',
      30_000,
    );
    return surface;
  }

  async openExtensionPage(path: string): Promise<FirefoxSurface> {
    return this.open(new URL(path, ORIGIN).href);
  }

  async clickToolbar(): Promise<FirefoxSurface> {
    await this.#run(privileged.triggerAction, this.#extension.id);
    const find = () => this.#run(privileged.popupId);
    const surface = new FirefoxSurface(this.#run, {
      browserId: await waitUntil(find, { what: 'the popup' }),
    });
    await surface.waitFor(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
    return surface;
  }

  async overlay(timeout?: number): Promise<FirefoxSurface> {
    return this.#frame(ORIGIN, { what: 'the overlay', ...(timeout && { timeout }) });
  }

  async frame(urlPart: string, timeout?: number): Promise<FirefoxSurface> {
    return this.#frame(urlPart, { what: `a frame at ${urlPart}`, ...(timeout && { timeout }) });
  }

  async runBookmarklet(address: string): Promise<void> {
    await this.#run(privileged.chooseBookmark, address);
  }

  async tab(urlPart: string, timeout?: number): Promise<FirefoxSurface> {
    const find = () => this.#run(privileged.selectTab, urlPart);
    const browserId = await waitUntil(find, { what: `a tab at ${urlPart}`, ...(timeout && { timeout }) });
    return new FirefoxSurface(this.#run, { browserId });
  }

  async tabs(): Promise<string[]> {
    return this.#run(privileged.tabAddresses);
  }

  /** Firefox asks nothing at all from then on; a request still needs the person's click. */
  async allowHosts(): Promise<void> {
    await this.#run(privileged.stopAsking);
  }

  async blockStorage(): Promise<void> {
    await this.#run(privileged.refuseStorage);
  }

  async reloadExtension(): Promise<void> {
    await this.#parts.client.send('Addon:Install', { path: this.#extension.folder, temporary: true });
  }

  async kill(): Promise<void> {
    await this.#parts.firefox.kill();
    await this.#forget();
  }

  async close(): Promise<void> {
    await this.#parts.client.send('Marionette:Quit', { flags: ['eForceQuit'] });
    await this.#parts.firefox.end();
    await this.#forget();
  }

  readonly #run: RunPrivileged = async (script, ...args) => {
    const body = `${String(privileged.actorIn)}\nreturn (${String(script)}).apply(null, arguments);`;
    const parameters = { script: body, args, sandbox: 'system' };
    const { value } = await this.#parts.client.send<{ value: never }>('WebDriver:ExecuteScript', parameters);
    return value;
  };

  async #frame(urlPart: string, options: WaitOptions): Promise<FirefoxSurface> {
    const contextId = await waitUntil(() => this.#run(privileged.frameId, urlPart), options);
    return new FirefoxSurface(this.#run, { contextId });
  }

  get #extension(): { folder: string; id: string } {
    if (this.#parts.extension === undefined) throw new Error('This browser has no extension');
    return this.#parts.extension;
  }

  async #forget(): Promise<void> {
    this.#parts.client.close();
    if (this.#parts.temporary)
      await rm(this.#parts.temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

/** The extension with the id Firefox knows it by; its manifest must name it. */
async function readExtension(path: string): Promise<{ folder: string; id: string }> {
  const folder = resolve(path);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  return { folder, id: manifest.browser_specific_settings.gecko.id };
}

/** Firefox, headless, with the extension, if one is given, loaded as a temporary add-on, which needs no signature. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxHarness> {
  const extension = options.extension === undefined ? undefined : await readExtension(options.extension);
  const temporary =
    options.profile === undefined ? await mkdtemp(join(tmpdir(), 'emendata-firefox-')) : undefined;
  const profile = resolve(temporary ?? options.profile ?? '');
  await writeProfile({ folder: profile, extensionId: extension?.id, dark: options.dark ?? false });
  const firefox = await FirefoxProcess.start(profile, options);
  const client = await Marionette.connect(firefox.port);
  await client.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { script: 120_000 } } },
  });
  await client.send('Marionette:SetContext', { value: 'chrome' });
  const harness = new FirefoxHarness({ firefox, client, extension, ...(temporary && { temporary }) });
  if (extension) await harness.reloadExtension();
  return harness;
}

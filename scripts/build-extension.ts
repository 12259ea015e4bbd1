import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension for a browser and returns the folder to load. */
export async function buildExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = `${root}.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  await rm(folder, { recursive: true, force: true });
  await build({ root, browser: browser === 'chromium' ? 'chrome' : 'firefox', logger: quiet });
  return folder;
}

const silent = () => undefined;
/** WXT's chatter would drown what our own commands print; its errors are thrown. */
const quiet = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

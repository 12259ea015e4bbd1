import { resolve } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { getBrowser } from '../../scripts/find-browsers.mjs';

export interface ChromiumOptions {
  headless: boolean;
  /** Folder of an unpacked extension to load. */
  extension?: string;
  /** Profile folder that outlives the browser; a new one, removed at the end, if not given. */
  profile?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  /** What the person reads, a language tag; British English when absent. */
  language?: string;
}

/** This machine is the only one there is: neither the product nor the browser talks to any other. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-proxy-server',
  '--no-pings',
  '--disable-component-update',
];

const READS = 'en-GB';

function flags({ width = 1280, height = 800, dark = false, language = READS }: ChromiumOptions): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...OFFLINE,
    `--lang=${language}`,
    `--accept-lang=${language},en`,
    `--window-size=${width},${height}`,
    `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    '--no-first-run',
    // Chromium's sandbox refuses to run as root.
    ...(root ? ['--no-sandbox'] : []),
  ];
}

/**
 * A running Chromium with the extension loaded.
 *
 * It is driven over a pipe: only there may `enableExtensions` load an extension into branded Chrome, which
 * refuses `--load-extension`, and the browser ends with us.
 */
export async function startChromium(options: ChromiumOptions): Promise<Browser> {
  const settings: LaunchOptions = {
    executablePath: getBrowser('chromium'),
    headless: options.headless,
    pipe: true,
    enableExtensions: options.extension === undefined ? true : [resolve(options.extension)],
    defaultViewport: null,
    args: flags(options),
    env: { ...process.env, TZ: 'UTC', LANGUAGE: (options.language ?? READS).replace('-', '_') },
  };
  if (options.profile !== undefined) settings.userDataDir = options.profile;
  return launch(settings);
}

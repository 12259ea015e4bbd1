import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, type Browser } from 'puppeteer-core';
import { getBrowser } from './find-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The one drawing that all icons are made of. */
const DRAWING = 'bookmarklet/site/public/icons/icon.svg';

interface Icon {
  path: string;
  /** Of the picture, in pixels. */
  size: number;
  /** Empty border on each side, in pixels. */
  margin: number;
}

/** In the extension, then what the stores ask to be uploaded: Chrome's has a margin, Edge's is larger. */
export const ICONS: readonly Icon[] = [
  ...[16, 32, 48, 64, 96, 128].map((size) => ({ path: `public/icon/${size}.png`, size, margin: 0 })),
  { path: 'docs/store/images/chrome-128.png', size: 128, margin: 16 },
  { path: 'docs/store/images/edge-300.png', size: 300, margin: 0 },
];

async function draw(browser: Browser, drawing: string, { path, size, margin }: Icon): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: size, height: size });
  const inner = size - 2 * margin;
  const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(
    `<body style="margin:${margin}px"><img src="${address}" width="${inner}" height="${inner}" style="display:block">`,
  );
  await writeFile(root + path, await page.screenshot({ omitBackground: true }));
  await page.close();
}

/** `node scripts/draw-icons.ts` draws all of them anew. */
if (import.meta.main) {
  const browser = await launch({ executablePath: getBrowser('chromium'), args: ['--no-sandbox'] });
  const drawing = await readFile(root + DRAWING, 'utf8');
  for (const icon of ICONS) await draw(browser, drawing, icon);
  await browser.close();
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../../../playground/browser/chromium.ts';
import { buildScript } from '../../../scripts/build-script.ts';
import { median } from '../suite.ts';
import type { stepsOf } from './in-page.ts';

/** In the page: what `ours.ts`, `tabulator.ts` and `ag-grid.ts` export. */
declare const emendata: { make(records: number): number; steps: ReturnType<typeof stepsOf> };

/** What one contender took for one size. */
export interface GridResult {
  /** Milliseconds from the bytes to the frame after the first cell is there. */
  firstRow: number;
  /** Milliseconds a frame. */
  scrollMedian: number;
  scrollP95: number;
  jumpP95: number;
  /** Bytes of the renderer's process beyond those of a page with the file's bytes alone. */
  memory: number;
  sort: number;
  filter: number;
}

const WORKBENCH = join(import.meta.dirname, '../../../src/workbench');
const STYLES: Record<string, readonly string[]> = {
  ours: [
    join(WORKBENCH, 'styles/tokens.css'),
    join(WORKBENCH, 'styles/base.css'),
    join(WORKBENCH, 'grid/grid.css'),
  ],
  tabulator: [createRequire(import.meta.url).resolve('tabulator-tables/dist/css/tabulator.min.css')],
  'ag-grid': [],
};

/** Drives one contender through all steps, in a browser of its own. */
export async function measureGrid(name: string, records: number): Promise<GridResult> {
  const script = await buildScript({ entry: `test/bench/grid/${name}.ts` });
  const browser = await startChromium({ headless: true });
  try {
    const page = await browser.newPage();
    const styles = (STYLES[name] ?? []).map((file) => readFileSync(file, 'utf8')).join('\n');
    await page.setContent(
      `<!doctype html><html lang="en"><title>${name}</title><style>${styles} #frame { height: 640px; width: 1100px; display: flex; flex-direction: column } #host { flex: 1; min-height: 0; height: 100% }</style><body><div id="frame"><div id="host"></div></div>`,
    );
    await page.evaluate(`${script};globalThis.emendata=emendata;0`);
    await page.evaluate((wanted) => emendata.make(wanted), records);
    const empty = await memoryOf(browser, page);
    const firstRow = await page.evaluate(() => emendata.steps.open());
    const memory = (await memoryOf(browser, page)) - empty;
    const scroll = await page.evaluate(() => emendata.steps.scroll(90));
    const jump = await page.evaluate(() => emendata.steps.jump(40));
    const sort = await page.evaluate(() => emendata.steps.sort('id'));
    const filter = await page.evaluate(() => emendata.steps.filter('kind', 'pool'));
    return {
      firstRow,
      scrollMedian: median(scroll),
      scrollP95: p95(scroll),
      jumpP95: p95(jump),
      memory,
      sort,
      filter,
    };
  } finally {
    await browser.close();
  }
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
}

/** Bytes that the page's process holds of its own, after its garbage was collected. */
async function memoryOf(browser: Browser, page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const target = await browser.target().createCDPSession();
  const { processInfo } = await target.send('SystemInfo.getProcessInfo');
  await target.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  return Math.max(...renderers);
}

function residentOf(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1_024;
}

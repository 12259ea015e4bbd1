import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScript } from '../../../scripts/build-script.ts';
import { launchBrowser, type BrowserHarness } from '../../support/browser.ts';
import { servePages, type TestSite } from '../../support/serve.ts';
import type { Look } from './look.ts';

const table = (name: string): string =>
  `<table><caption>${name}</caption><tr><th>Station<th>Level</tr><tr><td>Alder<td>1.5</tr><tr><td>Birch<td>2.5</tr><tr><td>Cedar<td>3.5</tr></table>`;

/** Everything a page could notice: what it hears, what changes in it, what is asked of it. */
const WATCH = `<script>
  window.noticed = [];
  for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation', 'message', 'focusin']) {
    addEventListener(name, () => noticed.push(name), true);
  }
  new MutationObserver((records) => noticed.push(...records.map(({ type }) => type)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['getComputedStyle', 'fetch', 'postMessage']) window[name] = () => noticed.push(name);
  for (const name of ['getBoundingClientRect', 'getClientRects', 'dispatchEvent', 'attachShadow']) {
    Element.prototype[name] = () => noticed.push(name);
  }
</script>`;

let browser: BrowserHarness;
let site: TestSite;
let elsewhere: TestSite;
let script: string;

/** What was asked of either site; browsers ask for an icon whenever they like. */
const requests = (): string[] =>
  [...site.requests, ...elsewhere.requests].filter((line) => !line.endsWith('.ico'));

beforeAll(async () => {
  script = await buildScript({ entry: 'test/browser/detect/look.ts' });
  elsewhere = await servePages({ '/': { body: table('Elsewhere') } });
  site = await servePages({
    '/inner': { body: `<title>Inner</title>${table('Framed')}<a href="levels.csv">Levels</a>` },
    '/': {
      body: `<!doctype html><title>Outer</title>
        <x-levels><template shadowrootmode="open">${table('In a shadow root')}<iframe src="/inner"></iframe></template></x-levels>
        <x-closed><template shadowrootmode="closed">${table('Closed')}</template></x-closed>
        <iframe srcdoc="${table('Carried along')}"></iframe>
        <iframe sandbox srcdoc="${table('In a sandbox')}"></iframe>
        <iframe sandbox="allow-scripts" src="/inner"></iframe>
        <iframe src="${elsewhere.url}/"></iframe>
        ${WATCH}`,
    },
  });
  browser = await launchBrowser({});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await elsewhere?.close();
});

test('frames of the page and open shadow roots are read, sandboxes and other origins are not, and the page notices nothing', async () => {
  const page = await browser.open(`${site.url}/`);
  const before = requests();
  const seen = await page.evaluate(`(async () => {
    const consoleErrors = [];
    for (const name of ['error', 'warn']) console[name] = (text) => consoleErrors.push(String(text));
    const names = Object.getOwnPropertyNames(window);
    const seen = (() => { ${script}; return emendata.look(); })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      ...seen,
      noticed: window.noticed,
      consoleErrors,
      names: Object.getOwnPropertyNames(window).filter((name) => !names.includes(name)),
    };
  })()`);
  const { findings, ...rest } = seen as Look & Record<string, unknown>;
  expect(findings.findings.map((finding) => [finding.id, finding.title])).toEqual([
    ['frame-1-table-1', 'Carried along'],
    ['shadow-1-table-1', 'In a shadow root'],
    ['frame-2-table-1', 'Framed'],
    ['file-1', 'Levels'],
  ]);
  expect(findings.findings.at(-1)).toMatchObject({ href: `${site.url}/levels.csv` });
  expect(rest).toMatchObject({ noticed: [], consoleErrors: [], names: [] });
  expect(requests()).toEqual(before);
});

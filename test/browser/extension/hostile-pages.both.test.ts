import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../../../playground/browser/surface.ts';
import { correctCell } from '../../../playground/walk/person.ts';
import { STRICT, tablePage } from './pages.ts';
import { newTab, openStage, type Stage } from './stage.ts';
import { publishStations } from './stations.ts';
import { openStations, saved } from './workbench.ts';

const SCRIPTED = { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" };
const COEP = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

let stage: Stage;
let blob: string;

beforeAll(async () => {
  stage = await openStage();
  ({ blob } = await publishStations(stage.forge, 'stations'));
});

afterAll(() => stage?.close());

/** Opens a page with these headers and that HTML, and presses “Correct” in the popup. */
async function correctOn(
  path: string,
  options: { headers?: Record<string, string>; extra?: string },
): Promise<Surface> {
  const page = await stage.browser.open(stage.serve(path, tablePage({ links: [blob], ...options })));
  await (await stage.browser.clickToolbar()).click('.entries .primary');
  return page;
}

describe('a page on which no overlay can live', () => {
  const dialog = '<dialog>Cookies?</dialog><script>document.querySelector("dialog").showModal()</script>';
  test.each([
    ['a sandbox', { headers: { 'content-security-policy': `${STRICT}; sandbox` } }],
    ['a modal dialog', { headers: SCRIPTED, extra: dialog }],
  ])('%s: the work opens in a tab', async (name, options) => {
    const open = async () => void (await correctOn(`/${name.replaceAll(' ', '-')}`, options));
    const tab = await newTab(stage.browser, 'workbench.html', open);
    await tab.waitFor('.editor [role=gridcell]');
    await tab.waitForText('North Quay');
  });

  test('an embedder policy: a tab in Chromium, the overlay in Firefox', async () => {
    const open = async () => void (await correctOn('/coep', { headers: COEP }));
    if (stage.browser.name === 'chromium') {
      const tab = await newTab(stage.browser, 'workbench.html', open);
      await tab.waitFor('.editor [role=gridcell]');
      return;
    }
    const before = await stage.browser.tabs();
    await open();
    await (await stage.browser.overlay()).waitFor('.editor [role=gridcell]');
    expect((await stage.browser.tabs()).length).toBe(before.length + 1);
  });
});

describe('a page that rewrites itself under the overlay', () => {
  test.each([
    ['replaces', () => document.documentElement.replaceChildren()],
    ['removes', () => document.querySelectorAll('emendata-layer').forEach((layer) => layer.remove())],
    [
      'writes',
      () => {
        document.open();
        document.write('<p>Another page</p>');
        document.close();
      },
    ],
  ])('%s: the work goes on in a tab', async (name, rewrite) => {
    const { page, workbench } = await openStations(stage, `page-${name}`);
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    await saved(workbench);
    const host = await stage.browser.tab(page);
    const tab = await newTab(stage.browser, 'workbench.html', () => host.evaluate(rewrite));
    await tab.waitForText('1 correction from last time restored');
  });
});

describe('a page that imitates us', () => {
  const FORGERY = `<emendata-layer><button>Correct</button></emendata-layer><script>
    const job = { finding: { kind: 'file', id: 'x', title: 'x', href: 'http://127.0.0.1:9/x.csv', format: 'csv', links: [] } };
    function forge() {
      for (const type of ['keep-job', 'claim-job', 'open-tab', 'open-send', 'close-overlay', 'detect', 'open', 'overlay-alive'])
        for (const target of [window, ...document.querySelectorAll('iframe')].map((each) => each.contentWindow ?? each))
          target.postMessage({ type, job, ticket: '00000000-0000-4000-8000-000000000000', findingId: 't1', where: 'tab', draftKey: 'x' }, '*');
    }
  </script>`;

  test('forged messages, layers and clicks open nothing and ask nothing', async () => {
    const page = await stage.browser.open(
      stage.serve('/forged', tablePage({ links: [blob], headers: SCRIPTED, extra: FORGERY })),
    );
    await (await stage.browser.clickToolbar()).waitFor('.entries');
    await page.waitFor(() => document.querySelectorAll('emendata-layer').length === 1);
    const tabs = await stage.browser.tabs();
    const requests = stage.forge.requests.length;
    const seen = await page.evaluate(() => {
      const fake = document.createElement('emendata-layer');
      fake.attachShadow({ mode: 'open' }).append(document.createElement('button'));
      document.documentElement.append(fake);
      (globalThis as unknown as { forge(): void }).forge();
      const layers = [...document.querySelectorAll<HTMLElement>('emendata-layer')];
      for (const layer of layers) {
        const { x, y } = document.querySelector('table')?.getBoundingClientRect() ?? { x: 0, y: 0 };
        layer.focus();
        for (const target of [layer, document.elementFromPoint(x + 2, y + 2), document.activeElement])
          for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
            target?.dispatchEvent(
              new MouseEvent(type, { bubbles: true, composed: true, clientX: x + 2, clientY: y + 2 }),
            );
        layer.click();
        layer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
      return layers.map(({ shadowRoot }) => shadowRoot?.mode);
    });
    expect(seen.map((mode) => mode ?? 'closed')).toEqual(['closed', 'open']);
    await expect(stage.browser.overlay(700)).rejects.toThrow('the overlay');
    expect(await stage.browser.tabs()).toEqual(tabs);
    expect(stage.forge.requests.length).toBe(requests);
  });

  test('a workbench that the page frames itself holds nothing', async () => {
    const { workbench } = await openStations(stage, 'drafted');
    await correctCell(workbench, { find: 'Grange', column: 'height', value: '42' });
    await saved(workbench);
    const ours = await (await stage.browser.openExtensionPage('send.html')).url();
    const address = new URL('workbench.html#00000000-0000-4000-8000-000000000000', ours);
    const body = `<!doctype html><title>Frames</title><iframe src="${address.href}" width="900" height="600"></iframe>`;
    await stage.browser.open(stage.serve('/frames', { body }));
    /* In Chromium the address it would need is drawn anew for each session, so nothing opens at all. */
    const framed = await stage.browser.overlay(1_500).catch(() => undefined);
    expect(framed === undefined).toBe(stage.browser.name === 'chromium');
    await framed?.waitForText('Where does this data live?');
    expect((await framed?.text()) ?? '').not.toContain('stations.csv');
  });

  test('a marker opens the overlay for a person', async () => {
    const page = await stage.browser.open(stage.serve('/marker', tablePage({ links: [blob] })));
    await (await stage.browser.clickToolbar()).waitFor('.entries');
    await page.click('emendata-layer >>> button');
    const overlay = await stage.browser.overlay();
    await overlay.waitFor('.editor [role=gridcell]');
    expect(await overlay.text()).toContain('North Quay');
  });
});

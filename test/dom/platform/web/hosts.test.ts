import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessThroughPage } from '../../../../src/platform/web/hosts.ts';
import { linkToPage, type PageLink } from '../../../../src/platform/web/page-link.ts';
import { fetchFile } from '../../../../src/workbench/dataset/fetch-file.ts';
import { PAGE_ORIGIN, pageAround, type PageAround } from './page-around.ts';

const FILE = `${PAGE_ORIGIN}/data.csv`;
let page: PageAround;
let link: PageLink;
const ports: MessagePort[] = [];

beforeEach(() => {
  page = pageAround();
  link = linkToPage(window);
});
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  window.opener = null;
  vi.unstubAllGlobals();
});

/** The page welcomes the site, and gives this answer to its first question. */
function answering(answer: object, transfer: Transferable[] = []): void {
  const port = page.welcome();
  ports.push(port);
  port.addEventListener('message', ({ data }) => port.postMessage({ id: data.id, ...answer }, transfer));
}
const file = (fetch: typeof globalThis.fetch) =>
  fetchFile(FILE, { fetch, signal: new AbortController().signal, onProgress: () => undefined });

test('the way leads through the page when the file is of its origin', () => {
  const { hosts } = accessThroughPage(link);
  expect(hosts.wayTo(FILE)).toBe('none');
  answering({});
  expect(hosts.wayTo(FILE)).toBe('page');
  expect(hosts.wayTo('https://portal.example:8443/data.csv')).toBe('none');
  expect(hosts.wayTo('http://portal.example/data.csv')).toBe('none');
  expect(accessThroughPage(undefined).hosts.wayTo(FILE)).toBe('none');
});

test('a refusal that is faster than the page’s welcome is told after it', async () => {
  const { hosts, fetch } = accessThroughPage(link);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no CORS')));
  const refused = fetch(FILE).catch(() => hosts.wayTo(FILE));
  await new Promise((resolve) => setTimeout(resolve, 20));
  answering({});
  expect(await refused).toBe('page');
});

test('a page that never welcomes us holds nothing up for long', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no CORS')));
  await expect(accessThroughPage(link).fetch(FILE)).rejects.toThrow('no CORS');
});

test('a page without an origin is no way to anything', () => {
  ports.push(page.welcome('null'));
  expect(accessThroughPage(link).hosts.wayTo('data:text/csv,a')).toBe('none');
});

test('after the yes, and for that address alone, the page reads', async () => {
  const { hosts, fetch } = accessThroughPage(link);
  const direct = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response('direct')));
  vi.stubGlobal('fetch', direct);
  answering({ type: 'file', bytes: new TextEncoder().encode('through the page').buffer });
  expect(await (await fetch(FILE)).text()).toBe('direct');
  expect(await hosts.ask(FILE)).toBe(true);
  expect(await (await fetch(FILE)).text()).toBe('through the page');
  expect(await (await fetch(`${FILE}?other`)).text()).toBe('direct');
  expect(direct).toHaveBeenCalledTimes(2);
});

test('what the page cannot read, it is not asked for', async () => {
  answering({});
  expect(await accessThroughPage(link).hosts.ask('https://elsewhere.example/data.csv')).toBe(false);
});

test('a page that tells of an error is believed as a server is', async () => {
  const { hosts, fetch } = accessThroughPage(link);
  answering({ type: 'no-file', status: 404 });
  await hosts.ask(FILE);
  await expect(file(fetch)).rejects.toHaveProperty('problem', { kind: 'http', status: 404 });
});

test.each([undefined, 200, 0, -1, 1e9, 404.5])('"%s" is no error of a server', async (status) => {
  const { hosts, fetch } = accessThroughPage(link);
  answering({ type: 'no-file', status });
  await hosts.ask(FILE);
  await expect(file(fetch)).rejects.toHaveProperty('problem', { kind: 'cors', host: 'portal.example' });
});

test('a page that gives more than a table may be is refused like any server', async () => {
  const { hosts, fetch } = accessThroughPage(link);
  const bytes = new ArrayBuffer(201 * 1024 * 1024);
  answering({ type: 'file', bytes }, [bytes]);
  await hosts.ask(FILE);
  await expect(file(fetch)).rejects.toHaveProperty('problem', { kind: 'table', reason: 'huge' });
});

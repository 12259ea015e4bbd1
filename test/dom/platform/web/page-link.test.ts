import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { linkToPage, PageReadError } from '../../../../src/platform/web/page-link.ts';
import { PAGE_ORIGIN, pageAround, strangerWindow, type PageAround } from './page-around.ts';

const URL_OF_FILE = `${PAGE_ORIGIN}/data.csv`;
let page: PageAround;
let ports: MessagePort[];

beforeEach(() => {
  page = pageAround();
  ports = [];
});
afterEach(() => {
  for (const port of ports) port.close();
  window.opener = null;
  vi.useRealTimers();
});

function welcome(origin?: string): MessagePort {
  const port = page.welcome(origin);
  ports.push(port);
  return port;
}
const signal = () => new AbortController().signal;
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

test('it greets the page, and knows from the browser where the page is from', () => {
  const link = linkToPage(window);
  expect(page.heard).toEqual([{ emendata: 1, type: 'hello' }]);
  expect(link.origin()).toBeUndefined();
  welcome();
  expect(link.origin()).toBe(PAGE_ORIGIN);
});

test('without a page there is nobody to greet, and nothing fails', () => {
  window.opener = null;
  const link = linkToPage(window);
  link.close();
  link.height(100);
  expect(link.origin()).toBeUndefined();
});

test('what is said before the welcome is heard after it', async () => {
  const link = linkToPage(window);
  link.height(480);
  const port = welcome();
  expect(await page.next(port)).toEqual({ type: 'height', height: 480 });
  link.close();
  expect(await page.next(port)).toEqual({ type: 'close' });
});

test('only the page itself can welcome, with a port, and only once', () => {
  const link = linkToPage(window);
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  const forged = { emendata: 1, type: 'welcome' };
  page.say(forged, { source: strangerWindow(), ports: [port2] });
  page.say(forged, { source: null, ports: [port2] });
  page.say(forged);
  page.say({ ...forged, emendata: 2 }, { ports: [port2] });
  page.say('welcome', { ports: [port2] });
  expect(link.origin()).toBeUndefined();
  welcome();
  welcome('https://later.example');
  expect(link.origin()).toBe(PAGE_ORIGIN);
});

test('the page reads a file', async () => {
  const link = linkToPage(window);
  const port = welcome();
  const reading = link.read(URL_OF_FILE, signal());
  expect(await page.next(port)).toEqual({ type: 'read', id: 1, url: URL_OF_FILE });
  const bytes = bytesOf('a,b\n');
  port.postMessage({ type: 'file', id: 1, bytes }, [bytes]);
  expect(new TextDecoder().decode(await reading)).toBe('a,b\n');
});

test('each answer goes to its own question', async () => {
  const link = linkToPage(window);
  const port = welcome();
  const first = link.read(URL_OF_FILE, signal());
  const second = link.read(`${URL_OF_FILE}?2`, signal());
  port.postMessage({ type: 'file', id: 2, bytes: bytesOf('second') });
  port.postMessage({ type: 'no-file', id: 1, status: 404 });
  expect(new TextDecoder().decode(await second)).toBe('second');
  await expect(first).rejects.toEqual(new PageReadError(404));
  await expect(first).rejects.toHaveProperty('status', 404);
});

test('answers of the wrong shape, to no question, or a second time change nothing', async () => {
  const link = linkToPage(window);
  const port = welcome();
  const reading = link.read(URL_OF_FILE, signal());
  for (const answer of [
    null,
    'file',
    { type: 'file', id: 1 },
    { type: 'file', id: 1, bytes: 'a,b' },
    { type: 'file', id: '1', bytes: bytesOf('text id') },
    { type: 'file', id: 7, bytes: bytesOf('nobody asked') },
    { type: 'no-file', id: 1, status: 'gone' },
  ])
    port.postMessage(answer);
  port.postMessage({ type: 'file', id: 1, bytes: bytesOf('first') });
  port.postMessage({ type: 'file', id: 1, bytes: bytesOf('second') });
  port.postMessage({ type: 'no-file', id: 1, status: 500 });
  expect(new TextDecoder().decode(await reading)).toBe('first');
});

test('nothing that is said beside the channel counts as an answer', async () => {
  const link = linkToPage(window);
  const port = welcome();
  const reading = link.read(URL_OF_FILE, signal());
  page.say({ type: 'file', id: 1, bytes: bytesOf('forged') });
  port.postMessage({ type: 'file', id: 1, bytes: bytesOf('true') });
  expect(new TextDecoder().decode(await reading)).toBe('true');
});

test('who stops waiting is not kept waiting', async () => {
  const link = linkToPage(window);
  welcome();
  const waiting = new AbortController();
  const reading = link.read(URL_OF_FILE, waiting.signal);
  waiting.abort();
  await expect(reading).rejects.toHaveProperty('name', 'AbortError');
  await expect(link.read(URL_OF_FILE, waiting.signal)).rejects.toHaveProperty('name', 'AbortError');
});

test('a page that never answers is not waited for without end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const link = linkToPage(window);
  welcome();
  const reading = link.read(URL_OF_FILE, signal());
  vi.advanceTimersByTime(120_000);
  await expect(reading).rejects.toEqual(new PageReadError(undefined));
});

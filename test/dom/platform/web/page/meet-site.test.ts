import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meetSite } from '../../../../../src/platform/web/page/meet-site.ts';
import { hostPage, nextMessage, SITE_ORIGIN, type HostPage } from './host-page.ts';

let page: HostPage;
let site: Window;
let happened: unknown[];
let stop: () => void;

beforeEach(() => {
  page = hostPage();
  site = page.strangerWindow();
  happened = [];
  stop = meetSite(window, {
    origin: SITE_ORIGIN,
    speaker: () => site,
    onMet: () => happened.push('met'),
    onClose: () => happened.push('close'),
    onHeight: (height) => happened.push(height),
  });
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function met(): MessagePort {
  page.say(site, {});
  const [answer] = page.answersTo(site);
  if (!answer) throw new Error('The site got no answer');
  return answer.port;
}

/** Asks for a file; returns what came back. */
async function read(port: MessagePort, url: string): Promise<unknown> {
  const answer = nextMessage(port);
  port.postMessage({ type: 'read', id: 7, url });
  return answer;
}

test('the greeting is answered to the site’s origin alone, with a port', () => {
  page.say(site, {});
  expect(page.answersTo(site)).toEqual([
    { data: { emendata: 1, type: 'welcome' }, origin: SITE_ORIGIN, port: expect.any(MessagePort) },
  ]);
  expect(happened).toEqual(['met']);
});

test('a second greeting gets no second port', () => {
  page.say(site, {});
  page.say(site, {});
  expect(page.answersTo(site)).toHaveLength(1);
  expect(happened).toEqual(['met']);
});

test('another window is not answered, though it has the site’s origin', () => {
  const other = page.strangerWindow();
  page.say(other, {});
  expect(page.answersTo(other)).toEqual([]);
});

test.each([
  'https://tools.example.evil.example',
  'http://tools.example',
  'https://tools.example:8443',
  'null',
  '',
])('a greeting from %j in the site’s window is not answered', (origin) => {
  page.say(site, { origin });
  expect(page.answersTo(site)).toEqual([]);
  expect(happened).toEqual([]);
});

test.each([
  undefined,
  null,
  'hello',
  1,
  {},
  { type: 'hello' },
  { emendata: 2, type: 'hello' },
  { emendata: 1 },
])('%j is no greeting', (data) => {
  page.say(site, { data: data === undefined ? 0 : data });
  expect(page.answersTo(site)).toEqual([]);
});

test('tells what the site asks for, and nothing that it does not know', async () => {
  const port = met();
  const nonsense = [
    null,
    'close',
    {},
    { type: 'open' },
    { type: 'height' },
    { type: 'height', height: -1 },
    { type: 'height', height: '9' },
  ];
  for (const message of [...nonsense, { type: 'height', height: 320 }, { type: 'close' }])
    port.postMessage(message);
  await vi.waitFor(() => expect(happened).toEqual(['met', 320, 'close']));
});

test('reads a file of the page’s own origin for the site', async () => {
  const asked = vi.spyOn(window, 'fetch').mockResolvedValue(new Response('a,b\n1,2\n'));
  const answer = await read(met(), `${location.origin}/data.csv`);
  expect(answer).toMatchObject({ type: 'file', id: 7 });
  expect(await new Response(Object(answer).bytes).text()).toBe('a,b\n1,2\n');
  expect(asked.mock.calls).toEqual([
    [`${location.origin}/data.csv`, { mode: 'same-origin', credentials: 'same-origin' }],
  ]);
});

test.each(['https://bank.example/', 'file:///etc/passwd', 'javascript:alert(1)'])(
  'does not read %s, and says so',
  async (url) => {
    const asked = vi.spyOn(window, 'fetch');
    expect(await read(met(), url)).toEqual({ type: 'no-file', id: 7, status: undefined });
    expect(asked).not.toHaveBeenCalled();
  },
);

test.each([
  { type: 'read', id: 1.5, url: 'x' },
  { type: 'read', id: '1', url: 'x' },
  { type: 'read', id: 1 },
  { type: 'read', id: 1, url: 'x'.repeat(8_193) },
])('a question that is none gets no answer', async (question) => {
  const port = met();
  const answer = nextMessage(port);
  port.postMessage(question);
  port.postMessage({ type: 'read', id: 2, url: 'blob:x' });
  expect(await answer).toEqual({ type: 'no-file', id: 2, status: undefined });
});

test('once ended, the channel is closed', async () => {
  const asked = vi.spyOn(window, 'fetch');
  const port = met();
  stop();
  port.postMessage({ type: 'read', id: 1, url: `${location.origin}/data.csv` });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).not.toHaveBeenCalled();
});

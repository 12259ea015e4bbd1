import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSiteFrame, type SiteFrame } from '../../../../../src/platform/web/page/site-frame.ts';
import { hostPage, SITE, violate, windowOf, type HostPage } from './host-page.ts';

let page: HostPage;
let happened: string[];
let frames: SiteFrame[];

beforeEach(() => {
  vi.useFakeTimers();
  page = hostPage('<button>here</button>');
  happened = [];
  frames = [];
});
afterEach(() => {
  for (const each of frames) each.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(): SiteFrame {
  const opened = openSiteFrame(document, window, {
    address: `${SITE}open.html#j=abc`,
    title: 'Correct this data',
    onAlive: () => happened.push('alive'),
    onRefused: () => happened.push('refused'),
  });
  frames.push(opened);
  return opened;
}
const frame = () => page.frame();
const load = () => frame()?.dispatchEvent(new Event('load'));

test('lays the site over the page, without telling it where from', () => {
  open();
  expect(frame()?.src).toBe(`${SITE}open.html#j=abc`);
  expect(frame()?.title).toBe('Correct this data');
  expect(frame()?.referrerPolicy).toBe('no-referrer');
});

test('a site that greets stays', () => {
  open();
  load();
  page.say(windowOf(frame()), {});
  vi.advanceTimersByTime(60_000);
  expect(happened).toEqual(['alive']);
  expect(frame()).toBeDefined();
});

test('a site that greets before its page has loaded to the end stays', () => {
  open();
  page.say(windowOf(frame()), {});
  load();
  vi.advanceTimersByTime(60_000);
  expect(happened).toEqual(['alive']);
});

test('a frame that loads and says nothing for a second is given up, once', () => {
  open();
  load();
  vi.advanceTimersByTime(999);
  expect(happened).toEqual([]);
  vi.advanceTimersByTime(1);
  violate({});
  vi.advanceTimersByTime(60_000);
  expect(happened).toEqual(['refused']);
  expect(frame()).toBeUndefined();
});

test('a frame that never loads is given up after five seconds', () => {
  open();
  vi.advanceTimersByTime(4_999);
  expect(happened).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(happened).toEqual(['refused']);
});

test.each(['frame-src', 'child-src', 'default-src'])('a page whose %s refuses it is left at once', (name) => {
  open();
  violate({ effectiveDirective: name });
  expect(happened).toEqual(['refused']);
  expect(frame()).toBeUndefined();
});

test.each([
  ['what is only reported', { disposition: 'report' as const }],
  ['something else of ours', { effectiveDirective: 'connect-src' }],
  ['a frame of somebody else', { blockedURI: 'https://advert.example/' }],
  ['what has no address', { blockedURI: 'inline' }],
])('a violation about %s is not about the frame', (_, violation) => {
  open();
  violate(violation);
  expect(happened).toEqual([]);
});

test('a violation after the greeting takes nothing away', () => {
  open();
  page.say(windowOf(frame()), {});
  violate({});
  expect(happened).toEqual(['alive']);
  expect(frame()).toBeDefined();
});

test('a page that rewrites itself throws the frame out: it is told, and only once', async () => {
  vi.useRealTimers();
  open();
  document.documentElement.querySelector('emendata-layer')?.remove();
  await vi.waitFor(() => expect(happened).toEqual(['refused']));
});

test('the site closes its frame, and the focus goes back', async () => {
  vi.useRealTimers();
  const button = document.querySelector('button');
  button?.focus();
  open();
  page.say(windowOf(frame()), {});
  const [answer] = page.answersTo(windowOf(frame()));
  answer?.port.postMessage({ type: 'close' }, []);
  await vi.waitFor(() => expect(frame()).toBeUndefined());
  expect(document.activeElement).toBe(button);
  expect(happened).toEqual(['alive']);
});

test('removed again, it takes the focus from nobody', () => {
  document.querySelector('button')?.focus();
  const opened = open();
  opened.remove();
  document.querySelector('button')?.blur();
  opened.remove();
  expect(document.activeElement).toBe(document.body);
});

test('once removed it hears nothing more', () => {
  const opened = open();
  const site = windowOf(frame());
  opened.remove();
  page.say(site, {});
  vi.advanceTimersByTime(60_000);
  expect(happened).toEqual([]);
  expect(page.answersTo(site)).toEqual([]);
});

import { vi } from 'vitest';
import { readNode } from '../../../../src/core/read-node.ts';
import { watchPage } from '../../../../src/platform/page/watch-page.ts';

/** The page's window itself, where globals of tests are not. */
export const view = readNode(document, 'defaultView') ?? window;
const here = document.URL;
const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden') ?? {};
const stops: (() => void)[] = [];

/** An empty page, seen by a person, with a clock that stands. */
export function setUp(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.title = 'Page';
}

export function tearDown(): void {
  for (const stop of stops.splice(0)) stop();
  Object.defineProperty(Document.prototype, 'hidden', hidden);
  Reflect.deleteProperty(view, 'navigation');
  history.replaceState(null, '', here);
  document.body.replaceChildren();
  document.title = '';
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

/** Watches the page and returns what the watch did; each run takes so many milliseconds. */
export function watching(cost = 1) {
  let spent = 0;
  const runs: { start: number; end: number }[] = [];
  const clock = () => performance.now() + spent;
  const onChange = vi.fn<() => void>(() => {
    const start = clock();
    spent += cost;
    runs.push({ start, end: clock() });
  });
  const { stop } = watchPage(document, { onChange, clock });
  stops.push(stop);
  return { onChange, runs, clock, stop };
}

/** Lets time pass; mutations are told in microtasks. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

export function add(name: string, to: ParentNode = document.body): HTMLElement {
  const element = document.createElement(name);
  to.append(element);
  return element;
}

/** The page goes to another address without loading, and makes this event. */
export function goTo(address: string, event = 'popstate'): void {
  history.replaceState(null, '', address);
  window.dispatchEvent(new Event(event));
}

/** The person turns to another tab, or back to this one. */
export function setHidden(isHidden: boolean): void {
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

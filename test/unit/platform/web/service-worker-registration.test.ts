import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { registerServiceWorker } from '../../../../src/platform/web/service-worker-registration.ts';

/** A page; browsers give it no service workers over plain http, from disk and in private windows. */
function page(register?: (address: string) => Promise<void>): Window {
  const { window } = new JSDOM('', { url: 'https://example.org/sub/open.html#p=1' });
  if (register) Object.defineProperty(window.navigator, 'serviceWorker', { value: { register } });
  return window as unknown as Window;
}

test('the worker beside the page is registered', async () => {
  const asked: string[] = [];
  const register = async (address: string) => void asked.push(address);
  expect(await registerServiceWorker(page(register))).toBe(true);
  expect(asked).toEqual(['https://example.org/sub/service-worker.js']);
});

test('a browser without it, or one that refuses, is no harm', async () => {
  expect(await registerServiceWorker(page())).toBe(false);
  const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
  expect(await registerServiceWorker(page(refuse))).toBe(false);
});

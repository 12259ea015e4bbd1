import { afterEach, expect, test } from 'vitest';
import { showNotice } from '../../../../src/platform/page/notice.ts';
import { openOverlayFrame } from '../../../../src/platform/page/overlay-frame.ts';
import { LAYER } from '../../../../src/platform/page/shadow-host.ts';

const names = ['createElement', 'documentElement', 'activeElement', 'defaultView'];

afterEach(() => {
  for (const name of names) Reflect.deleteProperty(document, name);
  for (const layer of document.querySelectorAll(LAYER)) layer.remove();
});

test.each([
  ['a notice', () => showNotice(document, 'Updated', 0)],
  [
    'an overlay',
    () =>
      openOverlayFrame(document, { address: 'about:blank', title: 'T', onLoad() {}, onLost() {} }).remove(),
  ],
])('names of the page are not in the way of %s', (_, show) => {
  for (const name of names)
    Object.defineProperty(document, name, { value: document.body, configurable: true });
  expect(show).not.toThrow();
});

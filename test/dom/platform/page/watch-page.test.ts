import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createShadowHost, LAYER } from '../../../../src/platform/page/shadow-host.ts';
import { add, goTo, pass, setHidden, setUp, tearDown, view, watching } from './watching.ts';

beforeEach(setUp);
afterEach(tearDown);

test('a table that comes late is read once, soon after', async () => {
  const { onChange } = watching();
  add('div').append(document.createElement('table'));
  await pass(399);
  expect(onChange).not.toHaveBeenCalled();
  await pass(1);
  expect(onChange).toHaveBeenCalledTimes(1);
  await pass(120_000);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a table that goes is a change, and so is one that comes after a run', async () => {
  const table = add('table');
  const { onChange } = watching();
  table.remove();
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
  add('pre');
  await pass(600);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('what is no data does not count: words, boxes, attributes', async () => {
  const { onChange } = watching();
  const box = add('div');
  box.append('words', document.createElement('span'), document.createElement('form'));
  add('a');
  await pass(0);
  box.setAttribute('role', 'grid');
  await pass(60_000);
  expect(onChange).not.toHaveBeenCalled();
});

test.each([
  ['tr', {}],
  ['b', { role: 'row' }],
  ['a', { href: '/x' }],
  ['iframe', {}],
])('%s %o counts', async (name, attributes) => {
  const { onChange } = watching();
  const element = add(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('names a page gives its elements hide nothing and break nothing', async () => {
  for (const name of ['hidden', 'addEventListener', 'documentElement', 'URL', 'title'])
    add('img').setAttribute('name', name);
  const { onChange } = watching();
  const form = document.createElement('form');
  for (const name of ['matches', 'querySelector', 'querySelectorAll', 'nodeType', 'shadowRoot', 'nodeName'])
    add('input', form).setAttribute('name', name);
  add('table', form);
  document.body.append(form);
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('an address that changes without loading is a change: back, fragment, a script’s', async () => {
  const navigation = new EventTarget();
  Object.defineProperty(view, 'navigation', { configurable: true, value: navigation });
  const { onChange } = watching();
  history.pushState(null, '', '/other');
  navigation.dispatchEvent(new Event('currententrychange'));
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
  goTo('/third');
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(2);
  goTo('/third#rows', 'hashchange');
  await pass(600);
  expect(onChange).toHaveBeenCalledTimes(3);
  window.dispatchEvent(new Event('popstate'));
  await pass(60_000);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('without the Navigation API any mutation tells of the new address', async () => {
  const { onChange } = watching();
  history.pushState(null, '', '/silent');
  await pass(5_000);
  expect(onChange).not.toHaveBeenCalled();
  add('p');
  await pass(400);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a new title is a change; one that blinks or counts on is not for long', async () => {
  const { onChange } = watching();
  document.title = 'Other page';
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  for (let count = 0; count < 40; count += 1) {
    document.title = `(${count}) Page`;
    await pass(10_000);
  }
  expect(onChange.mock.calls.length).toBeLessThan(10);
});

test('our own layer does not count, put in or taken out, nor what happens in it', async () => {
  const { onChange } = watching();
  const { host, root } = createShadowHost(document, '');
  document.documentElement.append(host);
  add('table', root);
  await pass(1_000);
  host.remove();
  await pass(1_000);
  expect(host.localName).toBe(LAYER);
  expect(onChange).not.toHaveBeenCalled();
});

test('frames and open shadow roots are heard, and those that come later', async () => {
  const frame = add('iframe') as HTMLIFrameElement;
  const old = add('x-old').attachShadow({ mode: 'open' });
  const { onChange } = watching();
  add('table', frame.contentDocument?.body);
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  add('table', old);
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(2);
  const late = add('x-late').attachShadow({ mode: 'open' });
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(2);
  add('pre', late);
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(3);
  frame.dispatchEvent(new Event('load'));
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(4);
});

test('a reading that fails does not end the watch', async () => {
  const failed = new Error('read');
  const { onChange } = watching();
  onChange.mockImplementationOnce(() => {
    throw failed;
  });
  add('table');
  await expect(pass(400)).rejects.toBe(failed);
  add('table');
  await pass(10_000);
  expect(onChange).toHaveBeenCalledTimes(2);
});

/** All that a page can do to be read. */
async function stir(): Promise<void> {
  add('table');
  goTo('/end');
  setHidden(true);
  setHidden(false);
  await pass(60_000);
}

test('stop ends all of it', async () => {
  const { onChange, stop } = watching();
  add('table');
  await pass(100);
  stop();
  await stir();
  expect(onChange).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('stop ends all of it from within a run, too', async () => {
  const { onChange, stop } = watching();
  onChange.mockImplementation(stop);
  await stir();
  await stir();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

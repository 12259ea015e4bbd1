import { afterEach, expect, test } from 'vitest';
import { createPointer } from '../../../../src/platform/page/pointer.ts';
import { LAYER } from '../../../../src/platform/page/shadow-host.ts';

afterEach(() => {
  for (const layer of document.querySelectorAll(LAYER)) layer.remove();
  document.body.replaceChildren();
});

/* What a person does is tested in real browsers: jsdom trusts no event. */
test.each([
  ['click', () => new MouseEvent('click', { bubbles: true, cancelable: true })],
  ['Enter', () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })],
  ['Escape', () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })],
])('a %s that a script of the page dispatches is not the person’s', (_, make) => {
  document.body.append(document.createElement('td'));
  const pointed: Element[] = [];
  createPointer(document, (element) => pointed.push(element) > 0).start({ hint: 'Click', none: 'None' });
  expect(document.querySelectorAll(LAYER)).toHaveLength(1);
  document.body.firstElementChild?.dispatchEvent(make());
  expect(pointed).toEqual([]);
  expect(document.querySelectorAll(LAYER)).toHaveLength(1);
});

test('names of the page are not in the way', () => {
  const names = [
    'createElement',
    'querySelectorAll',
    'addEventListener',
    'removeEventListener',
    'documentElement',
  ];
  for (const name of names)
    Object.defineProperty(document, name, { value: document.body, configurable: true });
  const start = () => createPointer(document, () => true).start({ hint: 'Click', none: 'None' });
  try {
    expect(start).not.toThrow();
  } finally {
    for (const name of names) Reflect.deleteProperty(document, name);
  }
  expect(document.querySelectorAll(LAYER)).toHaveLength(1);
});

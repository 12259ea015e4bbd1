import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMarkers, type Markers } from '../../../../src/platform/page/markers.ts';
import { LAYER } from '../../../../src/platform/page/shadow-host.ts';

/** jsdom lays nothing out: sizes are told by hand. */
let resized: () => void = () => undefined;
let markers: Markers | undefined;
let layers: ShadowRoot[] = [];

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe() {}
      unobserve() {}
      disconnect() {
        resized = () => undefined;
      }
    },
  );
  layers = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    if (this.localName === LAYER) layers.push(root);
    return root;
  });
});

afterEach(() => {
  markers?.remove();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function marking() {
  const onOpen = vi.fn<(id: string) => void>();
  markers = createMarkers(document, onOpen);
  return { markers, onOpen };
}

const buttons = () => [...(layers.at(-1)?.querySelectorAll('button') ?? [])];
const inPage = () => document.querySelectorAll(LAYER).length;
/** Lets observers be told. */
const told = () => Promise.resolve();

/** A table of the page that shows at this place of its viewport. */
function tableAt(left: number, top: number, to: ParentNode = document.body): HTMLElement {
  const table = document.createElement('table');
  to.append(table);
  showAt(table, left, top);
  return table;
}

function showAt(element: Element, left: number, top: number, size = 100): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, size, size);
}

function placeOf(button: HTMLElement | undefined): string | undefined {
  return button?.style.display === 'none' ? 'hidden' : `${button?.style.left} ${button?.style.top}`;
}

function scroll(target: EventTarget | null | undefined): void {
  target?.dispatchEvent(new Event('scroll'));
}

test('one marker per element, in their order, named; others go', () => {
  const { markers } = marking();
  const [a, b, c] = [tableAt(0, 0), tableAt(0, 200), tableAt(0, 400)];
  markers.show(
    new Map([
      ['a', a],
      ['c', c],
    ]),
    { a: 'A', c: 'C' },
  );
  const [first, last] = buttons();
  markers.show(
    new Map([
      ['a', a],
      ['b', b],
      ['c', c],
    ]),
    { a: 'A', b: 'B', c: 'C' },
  );
  expect(buttons().map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect([buttons()[0], buttons()[2]]).toEqual([first, last]);
  markers.show(new Map([['c', c]]), { c: 'C' });
  expect(buttons()).toEqual([last]);
  markers.show(new Map(), {});
  expect(buttons()).toEqual([]);
});

test('a marker keeps the focus when the page is read again, and takes its new name', () => {
  const { markers } = marking();
  const [a, b] = [tableAt(0, 0), tableAt(0, 200)];
  markers.show(new Map([['b', b]]), { b: 'Old name' });
  buttons()[0]?.focus();
  markers.show(
    new Map([
      ['a', a],
      ['b', b],
    ]),
    { a: 'First', b: 'New name' },
  );
  expect(layers[0]?.activeElement).toBe(buttons()[1]);
  expect(buttons()[1]?.title).toBe('New name');
  expect(buttons()[1]?.getAttribute('aria-label')).toBe('New name');
});

test('a table that was taken for none is marked as an offer, until it is found', () => {
  const { markers } = marking();
  const elements = new Map([
    ['a', tableAt(0, 0)],
    ['b', tableAt(0, 200)],
  ]);
  markers.show(elements, {}, new Set(['b']));
  expect(buttons().map(({ className }) => className)).toEqual(['data', 'pick']);
  markers.show(elements, {});
  expect(buttons().map(({ className }) => className)).toEqual(['data', 'data']);
});

test('names a page gives its elements are not in the way', () => {
  const table = tableAt(50, 60);
  const named = ['createElement', 'createElementNS', 'documentElement', 'defaultView'].map((name) => {
    const image = document.createElement('img');
    image.name = name;
    return image;
  });
  document.body.append(...named);
  const { markers } = marking();
  markers.show(new Map([['a', table]]), { a: 'A' });
  expect(placeOf(buttons()[0])).toBe('36px 46px');
});

test('a click that a script makes opens nothing', () => {
  const { markers, onOpen } = marking();
  markers.show(new Map([['a', tableAt(0, 0)]]), { a: 'A' });
  buttons()[0]?.click();
  expect(onOpen).not.toHaveBeenCalled();
});

test('a marker stands at its table, moves with it and is hidden with it', () => {
  const { markers } = marking();
  const table = tableAt(50, 60);
  markers.show(new Map([['a', table]]), { a: 'A' });
  expect(placeOf(buttons()[0])).toBe('36px 46px');
  showAt(table, 50, 300);
  scroll(document);
  expect(placeOf(buttons()[0])).toBe('36px 286px');
  showAt(table, 0, 0, 0);
  resized();
  expect(placeOf(buttons()[0])).toBe('hidden');
  showAt(table, 0, 0);
  resized();
  expect(placeOf(buttons()[0])).toBe('2px 2px');
  table.remove();
  resized();
  expect(placeOf(buttons()[0])).toBe('hidden');
});

test('a table that is replaced gives its marker to the new one', () => {
  const { markers } = marking();
  const old = tableAt(50, 60);
  markers.show(new Map([['a', old]]), { a: 'A' });
  const [button] = buttons();
  const fresh = document.createElement('table');
  showAt(fresh, 70, 80);
  old.replaceWith(fresh);
  markers.show(new Map([['a', fresh]]), { a: 'A' });
  expect(buttons()).toEqual([button]);
  expect(placeOf(button)).toBe('56px 66px');
});

test('the layer comes back when the page rewrites itself, with all its markers', async () => {
  const { markers } = marking();
  markers.show(new Map([['a', tableAt(0, 0)]]), { a: 'A' });
  document.querySelector(LAYER)?.remove();
  await told();
  expect(inPage()).toBe(1);
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  await told();
  expect(inPage()).toBe(1);
  const html = document.createElement('html');
  html.append(document.createElement('head'), document.createElement('body'));
  document.documentElement.replaceWith(html);
  await told();
  expect(inPage()).toBe(1);
  document.querySelector(LAYER)?.remove();
  await told();
  expect(inPage()).toBe(1);
  expect(buttons()).toHaveLength(1);
});

test('a page that will not have it wins, until it is read again', async () => {
  const { markers } = marking();
  const elements = new Map([['a', tableAt(0, 0)]]);
  let thrown = 0;
  const guard = new MutationObserver(() => {
    for (const layer of document.querySelectorAll(LAYER)) {
      layer.remove();
      thrown += 1;
    }
  });
  guard.observe(document.documentElement, { childList: true });
  markers.show(elements, { a: 'A' });
  await new Promise((done) => setTimeout(done, 20));
  expect(thrown).toBe(11);
  guard.disconnect();
  markers.show(elements, { a: 'A' });
  expect(inPage()).toBe(1);
});

test('without a table nothing is put into the page', () => {
  marking().markers.show(new Map(), {});
  expect(inPage()).toBe(0);
});

/** A frame of the page's origin at this place, with a border, and the room inside. */
function frameAt(left: number, top: number, to: ParentNode = document.body): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  to.append(frame);
  showAt(frame, left, top, 204);
  for (const [name, value] of Object.entries({
    clientLeft: 2,
    clientTop: 2,
    clientWidth: 200,
    clientHeight: 200,
  }))
    Object.defineProperty(frame, name, { value });
  return frame;
}

test('a marker in a frame adds the places of all frames, hears them scroll and ends at their edge', () => {
  const { markers } = marking();
  const outer = frameAt(100, 1000);
  const inner = frameAt(20, 30, outer.contentDocument?.body);
  const table = tableAt(40, 50, inner.contentDocument?.body);
  markers.show(new Map([['a', table]]), { a: 'A' });
  expect(placeOf(buttons()[0])).toBe(`${100 + 2 + 20 + 2 + 40 - 14}px ${1000 + 2 + 30 + 2 + 50 - 14}px`);
  showAt(table, 40, -20);
  scroll(inner.contentDocument);
  expect(placeOf(buttons()[0])).toBe(`150px ${1000 + 2 + 30 + 2 - 14}px`);
  showAt(table, 40, -300);
  scroll(inner.contentDocument);
  expect(placeOf(buttons()[0])).toBe('hidden');
});

test('a marker in a shadow root hears what scrolls there', () => {
  const { markers } = marking();
  const host = document.createElement('x-host');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const box = document.createElement('div');
  root.append(box);
  const table = tableAt(40, 50, box);
  markers.show(new Map([['a', table]]), { a: 'A' });
  expect(placeOf(buttons()[0])).toBe('26px 36px');
  showAt(table, 40, 20);
  scroll(box);
  expect(placeOf(buttons()[0])).toBe('26px 6px');
});

test('once removed, it neither comes back nor listens', async () => {
  const added = vi.spyOn(Object.getPrototypeOf(Node.prototype), 'addEventListener');
  const taken = vi.spyOn(Object.getPrototypeOf(Node.prototype), 'removeEventListener');
  const { markers } = marking();
  const table = tableAt(40, 50);
  const looked = vi.fn<() => DOMRect>(() => new DOMRect(0, 0, 10, 10));
  table.getBoundingClientRect = looked;
  markers.show(new Map([['a', table]]), { a: 'A' });
  markers.remove();
  looked.mockClear();
  document.documentElement.append(document.createElement('p'));
  document.documentElement.lastElementChild?.remove();
  scroll(document);
  await told();
  expect(looked).not.toHaveBeenCalled();
  const ofScrolling = ([type]: unknown[]) => type === 'scroll';
  expect(added.mock.calls.filter(ofScrolling)).toHaveLength(1);
  expect(taken.mock.calls.filter(ofScrolling)).toHaveLength(1);
  expect(inPage()).toBe(0);
});

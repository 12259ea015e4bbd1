import { expect, test } from 'vitest';
import { embedElement } from '../../../../../src/i18n/en/embed-element.ts';
import { defineDatasetElement } from '../../../../../src/platform/web/embed/dataset-element.ts';
import { publisherPage, SITE, type PublisherPage } from './publisher-page.ts';

const FILE = 'https://forge.example/city/data/blob/main/stops.csv';
const FALLBACK = `<a href="${FILE}">The stops</a>`;

async function withOne(attributes: string, url?: string) {
  const page = publisherPage(`<emendata-dataset ${attributes}>${FALLBACK}</emendata-dataset>`, url);
  await page.settled();
  const [element] = elementsOf(page);
  if (!element) throw new Error('no element');
  return { ...page, element, opened: () => openedIn(page, element), seen: () => seenIn(page, element) };
}

const elementsOf = ({ document }: PublisherPage) => [...document.querySelectorAll('emendata-dataset')];

/** What the frame was asked to open. */
function openedIn(page: PublisherPage, element: Element): Record<string, string> {
  const address = new URL(page.frame(element).src);
  expect(address.href.split('#')[0]).toBe(`${SITE}open.html`);
  return Object.fromEntries(new URLSearchParams(address.hash.slice(1)));
}

/** Which parts are shown. */
function seenIn(page: PublisherPage, element: Element): string[] {
  const parts = page.inside(element).querySelectorAll<HTMLElement>('.fallback, iframe, a');
  return [...parts].filter((part) => !part.hidden).map((part) => part.className || part.localName);
}

test('opens the file in a sandboxed frame that loads when the reader comes near it', async () => {
  const { opened, frame, element } = await withOne(
    `src="${FILE}" locale="fr" theme="dark" search="Gare" view="table"`,
  );
  expect(opened()).toEqual({
    url: FILE,
    shell: 'embed',
    locale: 'fr',
    theme: 'dark',
    search: 'Gare',
    view: 'table',
    page: 'https://city.example/data?lang=fr',
  });
  expect(frame(element).getAttribute('loading')).toBe('lazy');
  expect(frame(element).getAttribute('sandbox')).not.toMatch(/top-navigation|modals|pointer-lock/);
  expect(frame(element).getAttribute('referrerpolicy')).toBe('origin');
  expect(frame(element).title).toBe(embedElement.frame('stops.csv'));
  expect(element.shadowRoot).toBeNull();
});

test('shows its own content until the site greets from the frame', async () => {
  const { seen, greet, element } = await withOne(`src="${FILE}"`);
  expect(seen()).toEqual(['fallback', 'iframe']);
  expect(greet(element)).toBeDefined();
  expect(seen()).toEqual(['iframe']);
  expect(element.textContent).toBe('The stops');
});

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['the page itself', { origin: 'https://city.example' }],
  ['something else', { data: { type: 'hello' } }],
  ['nothing', { data: null }],
])('does not take a greeting of %s for the site’s', async (_who, from) => {
  const { seen, greet, element } = await withOne(`src="${FILE}"`);
  expect(greet(element, from)).toBeUndefined();
  expect(seen()).toEqual(['fallback', 'iframe']);
});

test('a frame that loads and never greets gives way to the content and a link; a late one is taken', async () => {
  const { seen, frame, pass, greet, inside, element, window } = await withOne(`src="${FILE}"`);
  frame(element).dispatchEvent(new window.Event('load'));
  pass();
  expect(seen()).toEqual(['fallback', 'a']);
  const way = inside(element).querySelector('a');
  expect(way?.textContent).toBe(embedElement.openInWindow);
  expect(way?.target).toBe('_blank');
  expect(way?.href).toBe(frame(element).src.replace('&shell=embed', ''));
  greet(element);
  expect(seen()).toEqual(['iframe']);
});

test('a living frame is not given up after its time', async () => {
  const { seen, frame, pass, greet, element, window } = await withOne(`src="${FILE}"`);
  frame(element).dispatchEvent(new window.Event('load'));
  greet(element);
  pass();
  expect(seen()).toEqual(['iframe']);
});

test.each([
  ['enforce', 'frame-src', 'https://tools.example', true],
  ['report', 'frame-src', 'https://tools.example', false],
  ['enforce', 'img-src', 'https://tools.example', false],
  ['enforce', 'frame-src', 'https://ads.example', false],
])('a policy that would %s %s against %s: refused is %s', async (...row) => {
  const [disposition, effectiveDirective, blockedURI, isRefused] = row;
  const { seen, document, window } = await withOne(`src="${FILE}"`);
  const violation = new window.Event('securitypolicyviolation');
  document.dispatchEvent(Object.assign(violation, { disposition, effectiveDirective, blockedURI }));
  expect(seen()).toEqual(isRefused ? ['fallback', 'a'] : ['fallback', 'iframe']);
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/csv,a'],
  ['a file of the machine', 'file:///etc/passwd'],
  ['nothing', ''],
  ['an address with a password', 'https://user:pass@h.example/a.csv'],
  ['10,000 characters long', `https://h.example/${'a'.repeat(10_000)}`],
])('a src that is %s opens nothing and says so', async (_what, src) => {
  const { document, inside, warnings, settled } = publisherPage('');
  const element = document.createElement('emendata-dataset');
  element.setAttribute('src', src);
  document.body.append(element);
  await settled();
  expect(inside(element).querySelector('iframe')).toBeNull();
  expect(warnings).toHaveLength(1);
});

test('attributes full of quotes, markup and separators stay one value each', async () => {
  const { element, opened, settled } = await withOne(`src="${FILE}"`);
  const search = `"><script>alert(1)</script>&shell=tab&url=https://evil.example#j=x`;
  element.setAttribute('src', `${FILE}?a="'&shell=tab#j=1`);
  element.setAttribute('search', search);
  await settled();
  expect(opened()).toMatchObject({ url: new URL(`${FILE}?a="'&shell=tab#j=1`).href, shell: 'embed', search });
});

test('a search of 10,000 characters is cut to what a job may hold', async () => {
  expect((await withOne(`src="${FILE}" search="${'x'.repeat(10_000)}"`)).opened().search).toHaveLength(200);
});

test('an unknown view, language or theme falls back and is told', async () => {
  const { opened, warnings } = await withOne(`src="${FILE}" view="map" locale="xx" theme="pink"`);
  expect(opened()).toEqual({ url: FILE, shell: 'embed', page: 'https://city.example/data?lang=fr' });
  expect(warnings).toEqual([
    'view="map" is not known (table): view="table" is used',
    'locale="xx" is not known (en, fr, es): locale="auto" is used',
    'theme="pink" is not known (light, dark): theme="auto" is used',
  ]);
});

test('a relative address starts from the page', async () => {
  expect((await withOne('src="../files/a.csv"')).opened().url).toBe('https://city.example/files/a.csv');
});

test('a changed attribute opens anew, once for several; height and title change the open frame', async () => {
  const { element, frame, opened, greet, seen, settled, inside } = await withOne(`src="${FILE}"`);
  const first = frame(element);
  greet(element);
  element.setAttribute('height', '700');
  element.setAttribute('title', 'Stops');
  expect([first.style.height, first.title]).toEqual(['700px', 'Stops']);
  element.setAttribute('theme', 'light');
  element.setAttribute('src', 'other.csv');
  await settled();
  expect(inside(element).querySelectorAll('iframe')).toHaveLength(1);
  expect(first.isConnected).toBe(false);
  expect(opened()).toMatchObject({ url: 'https://city.example/other.csv', theme: 'light' });
  expect(seen()).toEqual(['fallback', 'iframe']);
});

test('an element that leaves the page takes its frame along and hears nobody any more', async () => {
  const { element, frame, inside, greet, settled, document } = await withOne(`src="${FILE}"`);
  const left = frame(element);
  element.remove();
  expect(inside(element).querySelector('iframe')).toBeNull();
  expect(left.isConnected).toBe(false);
  document.body.append(element);
  await settled();
  expect(greet(element)).toBeDefined();
});

test('heights that the site tells are clamped and only grow, and the publisher’s own wins', async () => {
  const { element, frame, greet } = await withOne(`src="${FILE}"`);
  expect(frame(element).style.height).toBe('480px');
  const port = greet(element);
  const told: string[] = [];
  for (const height of [10, 400.2, 350, 1e9, Number.NaN, '900', -5]) {
    port?.postMessage({ type: 'height', height });
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
    await new Promise((resolve) => setTimeout(resolve, 5));
    told.push(frame(element).style.height);
  }
  expect(told).toEqual(['320px', '401px', '401px', '640px', '640px', '640px', '640px']);
  element.setAttribute('height', '200');
  expect(frame(element).style.height).toBe('200px');
  port?.close();
});

test('the site may have the page read the named file and no other', async () => {
  const { element, greet, window } = await withOne('src="/files/a.csv"');
  const read: string[] = [];
  Object.assign(window, { fetch: async (url: string) => (read.push(url), new Response('a,b\n')) });
  const port = greet(element);
  const answers: unknown[] = [];
  port?.addEventListener('message', ({ data }) => answers.push(data));
  port?.start();
  port?.postMessage({ type: 'read', id: 1, url: 'https://city.example/account' });
  port?.postMessage({ type: 'read', id: 2, url: 'https://city.example/files/a.csv' });
  await expect.poll(() => answers).toHaveLength(2);
  expect(read).toEqual(['https://city.example/files/a.csv']);
  expect(answers).toMatchObject([
    { type: 'no-file', id: 1 },
    { type: 'file', id: 2 },
  ]);
  port?.close();
});

test('of several the one that the page’s address names is searched; without a name the first', async () => {
  const html =
    '<emendata-dataset src="a.csv"></emendata-dataset><emendata-dataset id="b" src="b.csv" search="own"></emendata-dataset>';
  const searches = async (query: string) => {
    const page = publisherPage(html, `https://city.example/?${query}`);
    await page.settled();
    return elementsOf(page).map((element) => openedIn(page, element).search);
  };
  expect(await searches('')).toEqual([undefined, 'own']);
  expect(await searches('emendata-search=Gare')).toEqual(['Gare', 'own']);
  expect(await searches('emendata-search=Gare&emendata=b')).toEqual([undefined, 'Gare']);
  expect(await searches('emendata-search=Gare&emendata=c')).toEqual([undefined, 'own']);
});

test('the script may come twice', () => {
  const page = publisherPage('');
  const options = { site: 'https://other.example/', words: () => embedElement, warn: () => {} };
  const { window } = page;
  expect(() => defineDatasetElement(window, options)).not.toThrow();
});

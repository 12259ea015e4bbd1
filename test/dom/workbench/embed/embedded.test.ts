import { act } from 'preact/test-utils';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import type { HostedSite } from '../../../../src/platform/ports.ts';
import { openWorkbench, type Workbench } from '../app/workbench.tsx';

const URL_OF_FILE = 'https://data.example/stops.csv';
const web = { [URL_OF_FILE]: 'id,name\n1,Gare\n2,Quai\n' };
const job: Job = { source: { kind: 'url', url: URL_OF_FILE } };
const site: HostedSite = {
  address: 'https://tools.example/emendata/',
  linkTo: async (job) => `https://tools.example/emendata/open.html#j=${JSON.stringify(job)}`,
};
const page = { url: 'https://city.example/data?emendata=d#d', title: '' };

let copied: string[] = [];
function clipboard(isAllowed = true) {
  copied = [];
  const writeText = async (text: string) => {
    if (!isAllowed) throw new DOMException('Refused', 'NotAllowedError');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

function part(bench: Workbench, selector: string): HTMLInputElement {
  const found = bench.root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

async function openShare(bench: Workbench): Promise<void> {
  await act(async () => part(bench, '.share summary').click());
  /* It is loaded when it is opened. */
  await expect
    .poll(() => bench.settle().then(() => bench.root.querySelectorAll('.share-panel h2')))
    .toHaveLength(2);
}

async function change(bench: Workbench, selector: string, value: string): Promise<void> {
  const field = part(bench, selector);
  field.value = value;
  const type = selector.includes('select') ? 'change' : 'input';
  await act(async () => void field.dispatchEvent(new Event(type, { bubbles: true })));
  await bench.settle();
}

const html = (bench: Workbench) => part(bench, '.share-panel textarea').value;

test('without a hosted site there is nothing to share or embed', async () => {
  const bench = await openWorkbench({ web, job });
  expect(bench.root.querySelector('.share')).toBeNull();
});

test('the HTML follows the choices, and is copied as it is seen', async () => {
  clipboard();
  const bench = await openWorkbench({ web, job, site });
  await openShare(bench);
  expect(html(bench)).toContain(`<emendata-dataset src="${URL_OF_FILE}">`);
  await change(bench, '.embed-choices label:nth-child(1) select', 'es');
  await change(bench, '.embed-choices label:nth-child(2) select', 'dark');
  await change(bench, '.embed-choices input', '9999999');
  expect(html(bench)).toContain(`<emendata-dataset src="${URL_OF_FILE}" locale="es" theme="dark">`);
  await change(bench, '.embed-choices input', '5000');
  expect(html(bench)).toContain(' theme="dark" height="4000">');
  await bench.press('Copy HTML');
  expect(copied).toEqual([html(bench)]);
});

test('a browser that refuses the clipboard shows the text, selected', async () => {
  clipboard(false);
  const bench = await openWorkbench({ web, job, site });
  await openShare(bench);
  await bench.press('Copy HTML');
  const byHand = part(bench, '.by-hand textarea');
  expect(byHand.value).toBe(html(bench));
  expect([byHand.selectionStart, byHand.selectionEnd]).toEqual([0, byHand.value.length]);
});

test('the link opens the file on the site, with what is searched', async () => {
  clipboard();
  const bench = await openWorkbench({ web, job: { ...job, search: 'Gare', page }, site });
  await openShare(bench);
  expect(bench.text).toContain('It begins with the search “Gare”.');
  await bench.press('Copy link');
  expect(copied).toEqual([await site.linkTo({ ...job, search: 'Gare' })]);
});

test('in a publisher’s page the link leads to that page', async () => {
  clipboard();
  const bench = await openWorkbench({ web, job: { ...job, search: 'Gare', page }, site, shell: 'embed' });
  await openShare(bench);
  await bench.press('Copy link');
  expect(copied).toEqual(['https://city.example/data?emendata=d&emendata-search=Gare#d']);
});

test('Escape closes it and gives the keyboard back', async () => {
  const bench = await openWorkbench({ web, job, site });
  await openShare(bench);
  expect(bench.root.querySelector('.share-panel')).not.toBeNull();
  await act(async () => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  await bench.settle();
  expect(bench.root.querySelector('.share-panel')).toBeNull();
  expect(document.activeElement).toBe(part(bench, '.share summary'));
});

test('a part of a page says whose file it is and who made it, opens in a tab, and has nothing to close', async () => {
  const bench = await openWorkbench({ web, job, site, shell: 'embed' });
  expect(part(bench, '.embed-line').textContent).toContain('The file is on data.example.');
  expect(part(bench, '.embed-line a').getAttribute('href')).toBe(site.address);
  expect(bench.buttons).not.toContain('Close');
  await bench.press('Open in a tab');
  expect(bench.place.tabs).toEqual([job]);
});

test('elsewhere nothing of that is said', async () => {
  const bench = await openWorkbench({ web, job, site });
  expect(bench.root.querySelector('.embed-line')).toBeNull();
});

test.each([
  ['embed', 'elsewhere', 'BODY'],
  ['embed', 'in it', 'MAIN'],
  ['tab', 'elsewhere', 'MAIN'],
] as const)('a workbench in shell %s, while the keyboard is %s, begins with it in %s', async (...row) => {
  const [shell, keyboard, focused] = row;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  vi.spyOn(document, 'hasFocus').mockReturnValue(keyboard === 'in it');
  onTestFinished(() => void vi.restoreAllMocks());
  await openWorkbench({ web, job, site, shell });
  expect(document.activeElement?.tagName).toBe(focused);
});

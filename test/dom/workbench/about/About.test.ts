import { expect, test, vi } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { en } from '../../../../src/i18n/en.ts';
import { place } from '../../../../src/i18n/place/place-en.ts';
import { excerptOf } from '../../../unit/detect/describe/excerpt.ts';
import type { PlaceSetting } from '../app/place.ts';
import { ADDRESS, WEB } from '../app/shared.ts';
import { openWorkbench, type Workbench } from '../app/workbench.tsx';

const { about, leads } = place;
const HOST = 'town.example';
const API = `https://${HOST}/api/3/action/package_show?id=trees`;
const mailbox = (href: string) => ({ href, text: 'Kim', rel: '', names: '', place: 'main' as const });
const page: Job['page'] = {
  url: `https://${HOST}/dataset/trees`,
  title: 'Trees',
  excerpt: excerptOf({
    generator: 'ckan 2.10',
    properties: [
      { item: 0, type: '', name: 'dc:creator', value: '<b>Parks</b>' },
      { item: 0, type: '', name: 'foaf:homepage', value: 'https://github.com/town/trees' },
    ],
    anchors: [mailbox('mailto:kim@town.example?cc=all@town.example')],
  }),
};

async function open(from: Job['page'] = page, setting: PlaceSetting = {}): Promise<Workbench> {
  const web = { ...WEB, ...setting.web };
  return openWorkbench({ ...setting, job: { source: { kind: 'url', url: ADDRESS }, page: from }, web });
}

const detailsOf = (bench: Workbench) => bench.root.querySelector<HTMLDetailsElement>('.about-data');
async function panelOf(bench: Workbench): Promise<HTMLDetailsElement> {
  return vi.waitFor(() => {
    const details = detailsOf(bench);
    if (!details) throw new Error('Nothing is said about the data');
    details.open = true;
    return details;
  });
}

test('says who the data is from, in whose words, and asks nobody', async () => {
  const bench = await open();
  const panel = await panelOf(bench);
  expect(panel.querySelector('summary')?.textContent).toBe(about.title);
  expect(panel.textContent).toContain(about.byPage);
  expect(panel.textContent).toContain('<b>Parks</b>');
  expect(panel.querySelector('b')).toBeNull();
  const links = [...panel.querySelectorAll('a')];
  expect(links.map(({ href }) => href)).toEqual([
    'mailto:kim@town.example',
    'https://github.com/town/trees',
    'https://github.com/town/trees',
  ]);
  expect(links.filter(({ href }) => href.startsWith('http')).map(({ rel }) => rel)).toEqual([
    'noopener noreferrer',
    'noopener noreferrer',
  ]);
  expect(bench.place.fetched).toEqual([ADDRESS]);
});

test('the portal is asked when its button is pressed, which names its host', async () => {
  const result = { maintainer_email: 'ash@town.example', license_title: 'CC0', resources: [] };
  const bench = await open(page, { web: { [API]: JSON.stringify({ success: true, result }) } });
  const panel = await panelOf(bench);
  await bench.press(about.more(HOST));
  expect(bench.place.fetched).toEqual([ADDRESS, API]);
  expect(panel.querySelector('[role=status]')?.textContent).toContain(about.byPortal(HOST));
  expect(panel.querySelector('[role=status]')?.textContent).toContain('CC0');
  expect(panel.querySelector('a[href="mailto:ash@town.example"]')).not.toBeNull();
});

test.each([
  ['knows nothing more', JSON.stringify({ result: { resources: [] } }), about.nothingMore(HOST)],
  ['answers something else', '[]', leads.problem.unexpected(HOST)],
  ['answers a page', '<html>', leads.problem.unexpected(HOST)],
])('a portal that %s', async (_what, answer, said) => {
  const bench = await open(page, { web: { [API]: answer } });
  const panel = await panelOf(bench);
  await bench.press(about.more(HOST));
  expect(panel.textContent).toContain(said);
});

test('a portal that shares with no other page is read once the browser was allowed to', async () => {
  const result = { license_title: 'CC0', resources: [] };
  const bench = await open(page, { way: 'permission', afterAsking: { [API]: JSON.stringify({ result }) } });
  const panel = await panelOf(bench);
  await bench.press(about.more(HOST));
  expect(panel.textContent).toContain(leads.problem.unreachable(HOST));
  await bench.press(leads.allow(HOST));
  expect(panel.textContent).toContain('CC0');
});

test.each([
  ['no page', undefined],
  ['a page that says nothing', { url: 'https://town.example/', title: '', excerpt: excerptOf({}) }],
])('%s: nothing to say, nothing there', async (_what, from) => {
  const bench = await openWorkbench({
    job: { source: { kind: 'url', url: ADDRESS }, page: from },
    web: { ...WEB },
  });
  await bench.settle(100);
  expect(detailsOf(bench)).toBeNull();
});

test('a mail goes to the address that the page gives, and is said to', async () => {
  const bench = await open();
  await bench.press(en.editor.remove);
  await bench.press(en.editor.review(1));
  const mail = await vi.waitFor(() => {
    const link = bench.root.querySelector<HTMLAnchorElement>('.way.mail a[href*=kim]');
    if (!link) throw new Error('No mail');
    return link;
  });
  expect(mail.href).toMatch(/^mailto:kim@town\.example\?subject=/);
  expect(bench.text).toContain(about.mail('kim@town.example'));
});

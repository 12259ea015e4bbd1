import { expect, test } from 'vitest';
import type { Job } from '../../../../src/core/job.ts';
import { en } from '../../../../src/i18n/en.ts';
import { place } from '../../../../src/i18n/place/place-en.ts';
import { stationsSeen } from '../seen/stations.ts';
import { openWorkbench, type Workbench } from './workbench.tsx';

const { leads } = place;
const HINTS = 'https://town.example/.well-known/emendata.json';
const MANIFEST = 'https://registry.npmjs.org/stations/latest';
/** Two questions to one host are told apart by what they are about. */
const asked = [
  `${leads.ask['well-known']('town.example')}: https://town.example/page/12`,
  `${leads.ask.npm('registry.npmjs.org')}: https://cdn.jsdelivr.net/npm/stations@1.0.0/data/stations.csv`,
] as const;

const job: Job = {
  finding: {
    ...stationsSeen(),
    links: [
      { href: 'https://cdn.jsdelivr.net/npm/stations@1.0.0/data/stations.csv', text: '', near: true },
      { href: 'https://town.example/other.csv', text: '', near: true },
    ],
  },
  page: { url: 'https://town.example/page/12', title: 'Town' },
};

const web = {
  [HINTS]: JSON.stringify({ emendata: 1, sources: [{ source: 'https://town.example/named.csv' }] }),
  [MANIFEST]: JSON.stringify({ repository: 'github:town/made-here' }),
};

async function openChoice(answers: Record<string, string>): Promise<Workbench> {
  const bench = await openWorkbench({ job, web: answers });
  for (let tries = 0; tries < 200 && !bench.buttons.includes(asked[0]); tries++) await bench.settle(10);
  return bench;
}

test('nobody is asked before the person says so, and then the host that was named and no other', async () => {
  const bench = await openChoice(web);
  expect(bench.buttons).toEqual(expect.arrayContaining([...asked]));
  expect(bench.place.fetched).toEqual([]);
  await bench.press(asked[0]);
  expect(bench.place.fetched).toEqual([HINTS]);
  expect(bench.text).toContain(leads.found(1));
  expect(bench.buttons).toContain(en.choose.openFile('https://town.example/named.csv'));
});

test('the keyboard stays at the question, and what it says is in a region that was there before', async () => {
  const bench = await openChoice(web);
  const button = bench.root.querySelector<HTMLElement>('.leads button');
  const region = bench.root.querySelector('.leads [role=status]');
  button?.focus();
  await bench.press(asked[1]);
  expect(document.activeElement).toBe(button);
  expect(button?.isConnected).toBe(true);
  expect(region?.isConnected).toBe(true);
  expect(region?.textContent).not.toBe('');
});

test('what several hosts name comes together', async () => {
  const bench = await openChoice(web);
  for (const name of asked) await bench.press(name);
  expect(bench.buttons).toContain(en.choose.openFile('https://town.example/named.csv'));
  expect(bench.text).toContain('town/made-here');
  expect(bench.text).toContain('https://town.example/other.csv');
});

test('a host that cannot be reached, or knows nothing, is said to', async () => {
  const bench = await openChoice({ [HINTS]: '{"emendata":1,"sources":[]}' });
  for (const name of asked) await bench.press(name);
  expect(bench.text).toContain(leads.nothing('town.example'));
  expect(bench.text).toContain(leads.problem.unreachable('registry.npmjs.org'));
});

test('a page without a finding offers the files that its metadata names', async () => {
  const contentUrl = 'https://town.example/wells.csv';
  const distribution = { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl };
  const text = JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: 'Wells',
    distribution,
  });
  const scripts = [{ type: 'application/ld+json', text }];
  const nothing = { metas: [], links: [], anchors: [], resources: [], properties: [] };
  const excerpt = { lang: 'en', generator: '', scripts, ...nothing };
  const page = { url: 'https://town.example/wells', title: 'Wells', excerpt };
  const bench = await openWorkbench({ job: { page } });
  expect(bench.buttons).toContain(en.choose.openFile(contentUrl));
  expect(bench.place.fetched).toEqual([]);
});

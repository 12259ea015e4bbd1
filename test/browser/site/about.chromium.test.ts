import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '../../../src/core/job.ts';
import { parseForgeAddress } from '../../../src/locate/forge-address.ts';
import { pack } from '../../../src/platform/web/packed.ts';
import { chromium, expectGoodLooks } from '../extension/looks.ts';
import { publishStations, type Published } from '../extension/stations.ts';
import { openSiteStage, type SiteStage } from './stage.ts';

let stage: SiteStage;
let stations: Published;

beforeAll(async () => {
  stage = await openSiteStage();
  stations = await publishStations(stage.forge, 'stations');
});

afterAll(() => stage?.close());

/** A page of a portal, with words as long as nobody should write them. */
const excerpt: NonNullable<Job['page']>['excerpt'] = {
  lang: 'en',
  generator: 'ckan 2.10',
  metas: [],
  links: [],
  scripts: [],
  resources: [],
  anchors: [
    {
      href: `https://town.example/${'licence'.repeat(30)}`,
      text: 'Licence'.repeat(20),
      rel: 'dc:rights',
      names: '',
      place: 'main',
    },
    { href: 'mailto:stations@town.example', text: 'Kim', rel: '', names: '', place: 'main' },
  ],
  properties: [{ item: 0, type: '', name: 'dc:creator', value: 'Department of stations' }],
};

test('what is said about the data is for everybody, and by keyboard', async () => {
  const source = parseForgeAddress(stations.blob);
  const page = { url: 'https://town.example/dataset/stations', title: 'Stations', excerpt };
  const job = { source, page };
  const address = `${stage.hosted.url}open.html#j=${await pack(job)}`;
  const workbench = chromium(await stage.browser.open(address));
  await workbench.click('.button:has-text("Open")');
  await workbench.waitFor('.about-data summary');
  await workbench.evaluate(() => document.querySelector<HTMLElement>('.about-data summary')?.focus());
  await workbench.frame.page().keyboard.press('Enter');
  await workbench.waitForText('Department of stations');
  await expectGoodLooks(workbench);
  expect(await workbench.text()).toContain('Ask town.example for more');
});
